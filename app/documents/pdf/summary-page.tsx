import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { KeyFigure, SummaryModel } from '#app/report-model/report-model.ts';
import { bookmarkOf, List, Note } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, GUTTER, HALF, linesOf, set } from './type-scale.ts';

/** How many signs a line holds: of the verdict, across the page, and in one of two columns. */
const SIGNS = { lead: 88, page: 112, column: 52 } as const;
/** With more lines than these beside the figures and steps, what blocks, ends and brings is set in small print. */
const ROOMY_LINES = 17;

function isCrowded({ headline, blockers, deadlines, brings, tight }: SummaryModel): boolean {
  const verdict = linesOf([headline.benefit, headline.text], SIGNS.lead);
  const beside = linesOf([...blockers.entries, ...(deadlines?.entries ?? [])], SIGNS.column);
  const said = (brings?.entries ?? []).map(({ leadIn, text }) => `${leadIn} ${text}`);
  return verdict + beside + linesOf([...said, tight ?? ''], SIGNS.page) > ROOMY_LINES;
}

/**
 * One page that stands alone, read aloud in a minute: the verdict as its one hero, this week, the first steps beside
 * what blocks, what it costs and brings.
 */
export function SummaryPage({ summary }: { readonly summary: SummaryModel }) {
  const { headline } = summary;
  const isClose = isCrowded(summary);
  const print = isClose ? set('fine') : set('text');
  return (
    <>
      <View {...bookmarkOf(summary.title)} style={{ marginBottom: GRID }}>
        <Text {...tagged('H2')} style={styles.label}>
          {summary.title}
        </Text>
        <Text style={{ ...set('verdict'), color: INK.deep, marginVertical: HALF }}>{headline.title}</Text>
        {headline.benefit === '' ? null : (
          <Text style={{ ...styles.lead, fontWeight: 600, marginBottom: HALF }}>{headline.benefit}</Text>
        )}
        <Text style={styles.lead}>{headline.text}</Text>
        <Text style={{ ...styles.note, marginTop: HALF }}>{summary.who}</Text>
      </View>
      {summary.today === null ? null : <Note>{summary.today}</Note>}
      {summary.thisWeek === null ? null : <ThisWeek week={summary.thisWeek} />}
      <View style={{ ...styles.row, marginVertical: GRID }} wrap={false}>
        {summary.figures.map((figure, index) => (
          <Figure key={figure.label} figure={figure} isLast={index === summary.figures.length - 1} />
        ))}
      </View>
      {summary.tight === null ? null : <Text style={{ marginBottom: GRID }}>{summary.tight}</Text>}
      <View style={styles.row} wrap={false}>
        <View style={{ flex: 1 }}>
          <Block title={summary.nextTitle}>
            <Steps next={summary.next} />
          </Block>
          {summary.help === null ? null : <Help help={summary.help} />}
        </View>
        <View style={{ flex: 1, marginLeft: GUTTER, ...print }}>
          <Block title={summary.blockers.title}>
            <List entries={summary.blockers.entries} />
          </Block>
          {summary.deadlines === null ? null : (
            <Block title={summary.deadlines.title}>
              <List entries={summary.deadlines.entries} />
            </Block>
          )}
        </View>
      </View>
      {summary.thisWeek === null || summary.brings === null ? (
        <Comparison comparison={summary.comparison} />
      ) : null}
      {summary.brings === null ? null : (
        <Block title={summary.brings.title} isLast>
          {summary.brings.entries.map((entry) => (
            <Text key={entry.leadIn} style={{ marginBottom: isClose ? 0 : HALF, ...print }}>
              <Text style={styles.strong}>{`${entry.leadIn} `}</Text>
              {entry.text}
            </Text>
          ))}
        </Block>
      )}
    </>
  );
}

function ThisWeek({ week }: { readonly week: NonNullable<SummaryModel['thisWeek']> }) {
  return (
    <View style={{ ...styles.panel, borderLeftWidth: 3, borderLeftColor: INK.accent }} wrap={false}>
      <Text {...tagged('H3')} style={styles.title}>
        {week.title}
      </Text>
      <Text style={{ ...styles.lead, marginVertical: HALF }}>{week.action}</Text>
      <Text style={styles.note}>{week.belongs}</Text>
    </View>
  );
}

function Help({ help: { title, entries } }: { readonly help: NonNullable<SummaryModel['help']> }) {
  return (
    <Block title={title}>
      {entries.map((helper, index) => (
        <Text key={index} style={{ marginBottom: HALF }}>
          <Pieces pieces={helper} />
        </Text>
      ))}
    </Block>
  );
}

/** Where nothing is to be done, or nothing can be said of what it brings, there is room to say how others stand. */
function Comparison({ comparison }: Pick<SummaryModel, 'comparison'>) {
  return (
    <Block title={comparison.title}>
      {comparison.shares.map((entry) => (
        <View key={entry.text} style={styles.row}>
          <Text style={{ ...styles.strong, width: 42, color: INK.deep }}>{entry.share}</Text>
          <Text style={{ flex: 1 }}>{entry.text}</Text>
        </View>
      ))}
      <Text style={{ ...styles.note, marginTop: HALF }}>{comparison.note}</Text>
    </Block>
  );
}

interface BlockProps {
  readonly title: string;
  /** Nothing follows it on the page: space below could only push it to the next one. */
  readonly isLast?: boolean;
  readonly children: ReactNode;
}

function Block({ title, isLast = false, children }: BlockProps) {
  return (
    <View style={{ ...styles.ruled, marginBottom: isLast ? 0 : GRID }} wrap={false}>
      <Text {...tagged('H3')} style={{ ...styles.heading, marginBottom: HALF }}>
        {title}
      </Text>
      {children}
    </View>
  );
}

function Steps({ next }: Pick<SummaryModel, 'next'>) {
  return next.map((step) => (
    <View key={step.title} style={{ ...styles.row, marginBottom: HALF }} wrap={false}>
      <Text style={{ ...styles.title, width: step.number === null ? 0 : 20, color: INK.accent }}>
        {step.number ?? ''}
      </Text>
      <View style={{ flex: 1 }}>
        <Text style={styles.title}>{step.title}</Text>
        <Text style={styles.note}>{step.detail}</Text>
      </View>
    </View>
  ));
}

/** Where the longest value would break its column, the others give way; a month and its year stay on one line. */
const SHORTEST = 9;

function Figure({ figure, isLast }: { readonly figure: KeyFigure; readonly isLast: boolean }) {
  const room = Math.max(SHORTEST, figure.value.length);
  return (
    <View style={{ flexGrow: room, flexBasis: 0, ...styles.ruled, marginRight: isLast ? 0 : GRID }}>
      <View style={{ height: 2 * GRID, justifyContent: 'flex-end' }}>
        <Text style={styles.note}>{figure.label}</Text>
      </View>
      <Text style={styles.figure}>{figure.value}</Text>
      <Text style={styles.note}>{figure.note}</Text>
    </View>
  );
}
