import { View } from '@react-pdf/renderer';
import { sentences } from '#app/i18n/punctuation.ts';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import type {
  LockedModel,
  PrintedReport,
  ReturnModel,
  ReturnsModel,
} from '#app/report-model/report-model.ts';
import { Chapter, Figure, rowsOf, Table } from './blocks.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { Text } from './text.tsx';
import { COLUMN, GUTTER, HALF } from './type-scale.ts';

const PLOT_WIDTH = 232;

export function ReturnsChapter({ report }: { readonly report: PrintedReport }) {
  const { returns, paper } = report;
  const [only, ...others] = returns.entries;
  return (
    <Chapter title={returns.title} lead={paper.returnsLead}>
      {only !== undefined && others.length === 0 ? <OnlyReturn entry={only} /> : null}
      {others.length === 0 ? null : <Returns entries={returns.entries} />}
      {only === undefined ? null : <Text style={styles.fine}>{returns.note}</Text>}
    </Chapter>
  );
}

/** Trial and routine apart in a sentence each, then the picture beside the three cases. */
function OnlyReturn({ entry }: { readonly entry: ReturnModel }) {
  return (
    <View wrap={false} style={{ ...styles.ruled, marginBottom: HALF }}>
      <Said entry={entry} />
      <View style={styles.row}>
        {entry.plot === null ? null : (
          <View style={{ marginRight: GUTTER }}>
            <Figure scene={toReturnScene(entry.plot, PLOT_WIDTH)} said={entry.plotText} />
          </View>
        )}
        <View style={{ flex: 1 }}>
          <Table table={entry.table} widths={WIDTHS} />
        </View>
      </View>
      <Text style={{ ...styles.fine, marginTop: 2 }}>
        {sentences(entry.given, entry.basis, entry.notInPlan ?? '')}
      </Text>
    </View>
  );
}

/** Several goals in two columns to be compared, without pictures and evidence: those stand in the web report. */
function Returns({ entries }: Pick<ReturnsModel, 'entries'>) {
  return rowsOf(entries).map((row) => (
    <View key={row[0]?.title} style={{ ...styles.row, marginBottom: HALF }} wrap={false}>
      {row.map((entry, index) => (
        <View key={entry.title} style={{ ...styles.ruled, width: COLUMN, marginLeft: index * GUTTER }}>
          <Said entry={entry} />
          <Table table={entry.table} widths={WIDTHS} />
          <Text style={{ ...styles.fine, marginTop: 2 }}>
            {sentences(entry.given, entry.notInPlan ?? '')}
          </Text>
        </View>
      ))}
    </View>
  ));
}

const WIDTHS = [2.9, 1.9, 1.9, 1.9];

function Said({ entry }: { readonly entry: ReturnModel }) {
  return (
    <>
      <Text {...tagged('H3')} style={styles.title}>
        {entry.title}
      </Text>
      <Text style={{ marginBottom: HALF }}>
        {entry.trial} {entry.routine} <Text style={styles.strong}>{entry.verdict}</Text>
      </Text>
    </>
  );
}

/** What does not fit into the plan, in a paragraph each. */
export function LockedChapter({ locked }: { readonly locked: LockedModel }) {
  return (
    <Chapter title={locked.title} lead={locked.lead}>
      {locked.entries.map((entry) => (
        <View key={entry.title} style={{ ...styles.ruled, marginBottom: HALF }} wrap={false}>
          <Text>
            <Text style={styles.strong}>{`${entry.leadIn} `}</Text>
            {entry.short}
          </Text>
        </View>
      ))}
    </Chapter>
  );
}
