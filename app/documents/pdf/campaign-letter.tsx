import { Link, Page, View } from '@react-pdf/renderer';
import type {
  InvitationLetter,
  LetterRecipient,
  PersonalLetters,
  WayModel,
} from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { accentOf, PaperCode, PaperLogo } from './campaign-pieces.tsx';
import { DatedDocument } from './dated-document.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { FONT, INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF, set } from './type-scale.ts';

interface LetterProps {
  readonly letter: InvitationLetter;
}

/**
 * Where the window of an envelope is: 45 mm from the upper edge, 20 mm from the left one, 40 mm high.
 * Source: DIN 5008, form B.
 */
const WINDOW = { top: 127.6, left: 56.7, height: 113.4 } as const;
/** Below the line of the sender, 85 mm wide less the margin of the window. Source: DIN 5008. */
const ADDRESS = { top: 34, width: 226 } as const;
const RIGHT = 56.7;
const TOP = 36;
const LOGO = { width: 200, height: 60 } as const;
const QR = 84;
/** Letters up to so many signs are set larger, and beyond so many closer. */
const [USUAL_SIGNS, MANY_SIGNS] = [1950, 2900];
const LARGE = { fontSize: 10.5, lineHeight: 13 / 10.5 } as const;
const CLOSE = { fontSize: 8.5, lineHeight: 10.5 / 8.5 } as const;

/** The running text: as large as it stays on the page with the link below it. */
function textOf({ opening, parts, contact }: InvitationLetter) {
  const signs = [...opening, ...parts.map(({ text }) => text), contact].join('').length;
  if (signs > MANY_SIGNS) return CLOSE;
  return signs > USUAL_SIGNS ? set('text') : LARGE;
}

/** To members, on one page: who invites, that it is voluntary, what the chamber sees, and how to take part. */
export function CampaignLetter({ letter }: LetterProps) {
  const everybody = { address: [], greeting: letter.greeting, way: letter.way };
  return (
    <DatedDocument meta={{ ...letter.meta, testRun: null }} locale={letter.locale}>
      <LetterPage letter={letter} recipient={everybody} bookmark={letter.meta.title} />
    </DatedDocument>
  );
}

/** The same to each firm of a list: an address in the window of the envelope, and a way of its own. */
export function PersonalCampaignLetters({
  letters: { letter, recipients },
}: {
  readonly letters: PersonalLetters;
}) {
  return (
    <DatedDocument meta={{ ...letter.meta, testRun: null }} locale={letter.locale}>
      {recipients.map((recipient) => (
        <LetterPage
          key={recipient.way.code}
          letter={letter}
          recipient={recipient}
          bookmark={recipient.address[0] ?? recipient.way.code}
        />
      ))}
    </DatedDocument>
  );
}

interface LetterPageProps extends LetterProps {
  readonly recipient: LetterRecipient;
  readonly bookmark: string;
}

function LetterPage({ letter, recipient, bookmark }: LetterPageProps) {
  return (
    <Page
      size="A4"
      bookmark={bookmark}
      style={{
        ...{ fontFamily: FONT, color: INK.ink, ...textOf(letter) },
        ...{ paddingTop: TOP, paddingBottom: 24, paddingLeft: WINDOW.left, paddingRight: RIGHT },
      }}
    >
      <Letterhead letter={letter} address={recipient.address} />
      <Text {...tagged('H1')} style={{ ...styles.heading, color: INK.ink, marginBottom: HALF }}>
        {letter.subject}
      </Text>
      <Text>{recipient.greeting}</Text>
      {letter.opening.map((text) => (
        <Text key={text} style={{ marginTop: HALF }}>
          {text}
        </Text>
      ))}
      {letter.parts.map(({ title, text }) => (
        <View key={title} style={{ marginTop: HALF }}>
          <Text {...tagged('H2')} style={{ ...styles.strong, color: accentOf(letter) }}>
            {title}
          </Text>
          <Text>{text}</Text>
        </View>
      ))}
      <Way way={recipient.way} />
      <Text>{letter.contact}</Text>
      <Text style={{ marginTop: HALF }}>{letter.farewell}</Text>
      <Text style={styles.strong}>{letter.organisation}</Text>
    </Page>
  );
}

/** Down to the end of the window, which stays free for the address. */
function Letterhead({
  letter: { logo, organisation, day },
  address,
}: LetterProps & { readonly address: readonly string[] }) {
  return (
    <View style={{ height: WINDOW.top + WINDOW.height - TOP, justifyContent: 'space-between' }}>
      <View style={{ alignItems: 'flex-end' }}>
        {logo === null ? (
          <Text style={{ ...styles.heading, color: INK.ink, textAlign: 'right' }}>{organisation}</Text>
        ) : (
          <PaperLogo logo={logo} room={LOGO} />
        )}
      </View>
      <Text style={{ ...styles.fine, position: 'absolute', top: WINDOW.top - TOP, maxWidth: 240 }}>
        {organisation}
      </Text>
      {address.length > 0 && (
        <View style={{ position: 'absolute', top: WINDOW.top - TOP + ADDRESS.top, width: ADDRESS.width }}>
          {address.map((line, index) => (
            <Text key={index} style={{ maxLines: 1, textOverflow: 'ellipsis' }}>
              {line}
            </Text>
          ))}
        </View>
      )}
      <Text style={{ textAlign: 'right' }}>{day}</Text>
    </View>
  );
}

/** The link, the code and the day, beside the picture a camera reads. */
function Way({ way }: { readonly way: WayModel }) {
  const facts = [
    [way.lastDayLabel, way.lastDay],
    [way.codeLabel, way.code],
  ] as const;
  return (
    <View
      style={{
        ...styles.row,
        alignItems: 'center',
        borderWidth: 0.8,
        borderColor: INK.line,
        marginVertical: HALF,
      }}
      wrap={false}
    >
      <PaperCode way={way} side={QR} />
      <View style={{ flex: 1, marginLeft: GRID, paddingVertical: HALF, paddingRight: GRID }}>
        <View style={styles.row}>
          {facts.map(([label, text]) => (
            <View key={label} style={{ marginRight: 3 * GRID }}>
              <Text style={styles.note}>{label}</Text>
              <Text style={styles.heading}>{text}</Text>
            </View>
          ))}
        </View>
        <Text style={{ ...styles.note, marginTop: HALF }}>{way.placeLabel}</Text>
        <Link src={way.url} style={styles.link}>
          <Text>{way.place}</Text>
        </Link>
      </View>
    </View>
  );
}
