import { View } from '@react-pdf/renderer';
import { sentences } from '#app/i18n/punctuation.ts';
import type { PaperListed, PaperNeed, PrintedReport } from '#app/report-model/report-model.ts';
import { Chapter, columnsOf, Note, rowsOf, RunIn } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { COLUMN, GUTTER, HALF } from './type-scale.ts';

/** From so many signs on, who pays an adviser is set as small print: with all there are, it would fill half a page. */
const LONG = 400;

interface HelpersChapterProps {
  readonly report: PrintedReport;
  /** Who pays the adviser whose version it is; null in the report without one. */
  readonly disclosure: string | null;
}

/** Per need at most three names and the first call, two needs a row; then those every report lists, with the verdict. */
export function HelpersChapter({ report, disclosure }: HelpersChapterProps) {
  const { ledger, paper } = report;
  const pairs = rowsOf(paper.needs);
  const [first, ...others] = [
    ...pairs.map((pair) => <Needs key={pair[0]?.id} pair={pair} label={paper.labels.firstCall} />),
    <AlwaysListed key="always" report={report} />,
  ];
  return (
    <Chapter title={ledger.title} lead={sentences(ledger.lead, ledger.gpu ?? '')}>
      {/* One block, so that neither heading nor disclosure stands alone at the foot of a page. */}
      <View>
        {disclosure === null ? null : <Note isFine={disclosure.length > LONG}>{disclosure}</Note>}
        {pairs.length === 0 ? <Text style={{ marginBottom: HALF }}>{ledger.needsTitle}</Text> : null}
        {first}
      </View>
      {others}
    </Chapter>
  );
}

interface NeedsProps {
  readonly pair: readonly PaperNeed[];
  readonly label: string;
}

function Needs({ pair, label }: NeedsProps) {
  return (
    <View style={{ ...styles.row, ...styles.ruled, marginBottom: HALF }} wrap={false}>
      {pair.map((need, index) => (
        <Need key={need.id} need={need} label={label} isSecond={index === 1} />
      ))}
    </View>
  );
}

function AlwaysListed({ report: { ledger, paper } }: Pick<HelpersChapterProps, 'report'>) {
  return (
    <View wrap={false}>
      {paper.always.length === 0 ? null : (
        <>
          <Text {...tagged('H3')} style={styles.title}>
            {ledger.always.title}
          </Text>
          <Text style={{ ...styles.note, marginBottom: HALF }}>{ledger.always.hint}</Text>
          <View style={styles.row}>
            {columnsOf(paper.always).map((entries, index) => (
              <View key={index} style={{ width: COLUMN, marginLeft: index * GUTTER }}>
                {entries.map((entry) => (
                  <Listed key={entry.id} entry={entry} />
                ))}
              </View>
            ))}
          </View>
        </>
      )}
      <Text style={{ ...styles.note, marginTop: HALF }}>
        {ledger.rest} {paper.more === null ? null : <Pieces pieces={paper.more.list} />}
      </Text>
    </View>
  );
}

interface NeedProps {
  readonly need: PaperNeed;
  readonly label: string;
  readonly isSecond: boolean;
}

function Need({ need, label, isSecond }: NeedProps) {
  return (
    <View style={{ width: COLUMN, marginLeft: isSecond ? GUTTER : 0 }}>
      <Text {...tagged('H3')} style={styles.title}>
        {need.title}
      </Text>
      {need.mark === null ? null : <Text style={{ ...styles.note, color: INK.accent }}>{need.mark}</Text>}
      {need.helpers.map((helper) => (
        <Text key={helper.id}>
          <Pieces pieces={helper.line} />
        </Text>
      ))}
      {need.firstCall === null ? null : <RunIn label={label}>{need.firstCall}</RunIn>}
    </View>
  );
}

function Listed({ entry }: { readonly entry: PaperListed }) {
  return (
    <View style={{ marginBottom: HALF }}>
      <Text>
        <Pieces pieces={entry.line} />
      </Text>
      <Text style={{ ...styles.note, color: INK.ink }}>
        <Text style={styles.strong}>{entry.verdict}</Text> {entry.why}
      </Text>
    </View>
  );
}
