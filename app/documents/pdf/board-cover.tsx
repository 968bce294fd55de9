import { Page, View } from '@react-pdf/renderer';
import type { GlanceModel } from '#app/report-model/statistics/dashboard-model.ts';
import type { BoardReport } from '#app/report-model/statistics/release-paper-model.ts';
import { bookmarkOf, Facts, Note } from './blocks.tsx';
import { Bridge } from './bridge.tsx';
import { LogoPlate } from './own-words.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { FONT, INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF, PAGE, set } from './type-scale.ts';

const BAND_HEIGHT = 400;

/** Who asked, what about and when, on a wide band in the colour of the chamber; below it what has to be known first. */
export function BoardCover({ report }: { readonly report: BoardReport }) {
  const { reading, organisation, accent, logo } = report;
  return (
    <Page size="A4" style={{ fontFamily: FONT, color: INK.ink, ...set('text') }} bookmark={reading.title}>
      <View
        style={{
          ...{ height: BAND_HEIGHT, backgroundColor: accent ?? INK.deep },
          ...{ paddingHorizontal: PAGE.side, paddingTop: PAGE.top },
        }}
      >
        <Text style={{ ...set('heading'), color: INK.paper, maxWidth: 300 }}>{organisation}</Text>
        <Text
          {...tagged('H1')}
          style={{
            ...set('verdict'),
            ...{ color: INK.paper, marginTop: 4 * GRID, maxLines: 4, textOverflow: 'ellipsis' },
          }}
        >
          {reading.title}
        </Text>
        <Text style={{ ...set('lead'), color: INK.paper, marginTop: GRID }}>{reading.subtitle}</Text>
        <Bridge />
        {logo === null ? null : <LogoPlate logo={logo} />}
      </View>
      <View style={{ paddingHorizontal: PAGE.side, paddingTop: 3 * GRID }}>
        <Facts facts={reading.facts} columns={3} />
        <View style={{ height: 1, backgroundColor: INK.line, marginVertical: GRID }} />
        <Text style={styles.lead}>{reading.caution}</Text>
      </View>
    </Page>
  );
}

/** The release on one page: three numbers, a few sentences, and that firms chose to take part. */
export function GlancePage({ report }: { readonly report: BoardReport }) {
  const { glance, reading, accent } = report;
  return (
    <>
      <View {...bookmarkOf(glance.title)} wrap={false}>
        <Text {...tagged('H2')} style={{ ...styles.chapter, marginBottom: 2 * GRID }}>
          {glance.title}
        </Text>
        <View style={{ ...styles.row, marginBottom: 2 * GRID }}>
          {glance.figures.map((figure, index) => (
            <LargeFigure
              key={figure.id}
              figure={figure}
              colour={accent ?? INK.accent}
              isLast={index === glance.figures.length - 1}
            />
          ))}
        </View>
      </View>
      {glance.sentences.map((sentence) => (
        <Text key={sentence} style={{ ...styles.lead, marginBottom: GRID }}>
          {sentence}
        </Text>
      ))}
      <Note>{reading.caution}</Note>
      <Text style={{ ...styles.fine, marginTop: HALF }}>{reading.source}</Text>
    </>
  );
}

interface LargeFigureProps {
  readonly figure: GlanceModel['figures'][number];
  readonly colour: string;
  readonly isLast: boolean;
}

/** Longer numbers, such as a span, are set smaller so that they stay on one line. */
const SHORT = 4;

function LargeFigure({ figure, colour, isLast }: LargeFigureProps) {
  const cut = figure.value.length > SHORT ? set('verdict') : set('share');
  return (
    <View style={{ flex: 1, ...styles.ruled, marginRight: isLast ? 0 : GRID }}>
      <View style={{ height: 4 * GRID, justifyContent: 'flex-end' }}>
        <Text style={{ ...cut, color: colour }}>{figure.value}</Text>
      </View>
      <Text style={styles.strong}>{figure.label}</Text>
      <Text style={styles.note}>{figure.note}</Text>
    </View>
  );
}
