import { Link, Page, View } from '@react-pdf/renderer';
import type { InvitationSheet } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { accentOf, PaperCode, PaperLogo, sizeFor } from './campaign-pieces.tsx';
import type { SheetCut } from './campaign-cuts.ts';
import { cutOf, linesAt } from './campaign-cuts.ts';
import { DatedDocument } from './dated-document.tsx';
import { tagged } from './tags.ts';
import { FONT, INK } from './theme.ts';
import { Text } from './text.tsx';

const PAGE_STYLE = { fontFamily: FONT, color: INK.ink } as const;

interface SheetProps {
  readonly sheet: InvitationSheet;
}

/** To hang up: A4, read from two metres. */
export function CampaignPoster({ sheet }: SheetProps) {
  return (
    <DatedDocument meta={{ ...sheet.meta, testRun: null }} locale={sheet.locale}>
      <Page size="A4" style={PAGE_STYLE} bookmark={sheet.meta.title}>
        <Sheet sheet={sheet} cut={cutOf(sheet)} />
      </Page>
    </DatedDocument>
  );
}

/** To hand out: A4 across with the same A5 sheet twice, to be cut once. The second one is not read aloud again. */
export function CampaignFlyer({ sheet }: SheetProps) {
  const cut = cutOf(sheet);
  return (
    <DatedDocument meta={{ ...sheet.meta, testRun: null }} locale={sheet.locale}>
      <Page
        size="A4"
        orientation="landscape"
        style={{ ...PAGE_STYLE, flexDirection: 'row' }}
        bookmark={sheet.meta.title}
      >
        <Sheet sheet={sheet} cut={cut} />
        <View fixed style={{ borderLeftWidth: 1, borderLeftColor: INK.line, borderLeftStyle: 'dashed' }}>
          <Sheet sheet={sheet} cut={cut} />
        </View>
      </Page>
    </DatedDocument>
  );
}

interface CutProps extends SheetProps {
  readonly cut: SheetCut;
}

/** The question first, then what there is to gain, and how to come there. */
function Sheet({ sheet, cut }: CutProps) {
  const { width, height, margin, gap } = cut;
  return (
    <View style={{ width, height, padding: margin, justifyContent: 'space-between' }}>
      <Masthead sheet={sheet} cut={cut} />
      <View>
        <View style={{ width: gap * 4, height: gap / 3, backgroundColor: accentOf(sheet) }} />
        <Text style={{ ...linesAt(cut.campaign, 1.25), fontWeight: 600, marginTop: gap }}>
          {sheet.campaign}
        </Text>
        <Text {...tagged('H1')} style={{ ...linesAt(cut.title, 1.05), fontWeight: 700, marginTop: gap / 2 }}>
          {sheet.title}
        </Text>
        <Text style={{ ...linesAt(cut.gain, 1.3), marginTop: gap }}>{sheet.gain}</Text>
        <Text style={{ ...linesAt(cut.gain, 1.3), fontWeight: 600 }}>{sheet.needs}</Text>
      </View>
      <Way sheet={sheet} cut={cut} />
      <Foot sheet={sheet} cut={cut} />
    </View>
  );
}

/** Who invites: the logo where there is one, else the name. */
function Masthead({ sheet: { logo, organisation, product }, cut }: CutProps) {
  return (
    <View style={{ flexDirection: 'row', justifyContent: 'space-between', alignItems: 'center' }}>
      {logo === null ? (
        <Text style={{ ...linesAt(cut.name, 1.25), fontWeight: 600, flex: 1, marginRight: cut.gap }}>
          {organisation}
        </Text>
      ) : (
        <PaperLogo logo={logo} room={cut.logo} />
      )}
      <Text style={{ ...linesAt(cut.name, 1.25), color: INK.muted }}>{product}</Text>
    </View>
  );
}

/** By camera, or by typing, and until when. */
function Way({ sheet, cut }: CutProps) {
  const { way } = sheet;
  const { width, margin, gap, code } = cut;
  const small = { ...linesAt(cut.label, 1.25), color: INK.muted };
  const room = width - 2 * margin - cut.qr - gap;
  return (
    <View>
      <View style={{ flexDirection: 'row', alignItems: 'center' }}>
        <View style={{ borderWidth: 1.5, borderColor: accentOf(sheet) }}>
          <PaperCode way={way} side={cut.qr} />
        </View>
        <View style={{ flex: 1, marginLeft: gap }}>
          <Text style={small}>{way.lastDayLabel}</Text>
          <Text style={{ ...linesAt(sizeFor(way.lastDay, room, cut.day), 1.2), fontWeight: 700 }}>
            {way.lastDay}
          </Text>
          <Text style={{ ...small, marginTop: gap }}>{way.codeLabel}</Text>
          <Text style={{ ...linesAt(code, 1.2), fontWeight: 700, letterSpacing: code / 20 }}>{way.code}</Text>
        </View>
      </View>
      <Text style={{ ...small, marginTop: gap }}>{way.placeLabel}</Text>
      <Link src={way.url} style={{ color: accentOf(sheet), textDecoration: 'none' }}>
        <Text style={{ ...linesAt(sizeFor(way.place, width - 2 * margin, cut.place), 1.3), fontWeight: 600 }}>
          {way.place}
        </Text>
      </Link>
    </View>
  );
}

/** What nobody has to fear, and who is behind it. */
function Foot({ sheet, cut }: CutProps) {
  const { gap } = cut;
  return (
    <View style={{ borderTopWidth: 1, borderTopColor: INK.line, paddingTop: gap / 2 }}>
      <View {...tagged('L')}>
        {sheet.promises.map((promise) => (
          <View key={promise} {...tagged('LI')} style={{ marginBottom: gap / 3 }}>
            <Text {...tagged('LBody')} style={linesAt(cut.promise, 1.3)}>
              {promise}
            </Text>
          </View>
        ))}
      </View>
      {sheet.imprint.map((line) => (
        <Text key={line} style={{ ...linesAt(cut.imprint, 1.3), color: INK.muted }}>
          {line}
        </Text>
      ))}
    </View>
  );
}
