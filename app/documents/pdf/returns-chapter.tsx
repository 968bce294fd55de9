import { View } from '@react-pdf/renderer';
import { sentences } from '#app/i18n/punctuation.ts';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import type { LockedModel, PrintedReport, ReturnModel, TableModel } from '#app/report-model/report-model.ts';
import { Chapter, Figure } from './blocks.tsx';
import { styles } from './styles.ts';
import { GroupedTable, Table } from './table.tsx';
import { tagged } from './tags.ts';
import { Text } from './text.tsx';
import { GUTTER, HALF } from './type-scale.ts';

const PLOT_WIDTH = 232;

/** One goal with its picture; several with a paragraph each, then all figures under one head. All else is on the web. */
export function ReturnsChapter({ report }: { readonly report: PrintedReport }) {
  const { returns, paper } = report;
  const { entries, sideBySide } = returns;
  const [only, ...others] = entries;
  return (
    <Chapter title={returns.title} lead={paper.returnsLead}>
      {only !== undefined && others.length === 0 ? <OnlyReturn entry={only} below={returns.note} /> : null}
      {others.length === 0
        ? null
        : entries.map((entry) => (
            <View key={entry.title} style={styles.ruled} wrap={false}>
              <Said entry={entry} note={entry.given} />
            </View>
          ))}
      {others.length === 0 ? null : (
        <View wrap={false}>
          <View style={{ marginBottom: HALF }}>
            <GroupedTable tables={sideBySide} widths={sideBySideWidths(sideBySide)} />
          </View>
          <Text style={styles.fine}>{returns.note}</Text>
        </View>
      )}
    </Chapter>
  );
}

interface OnlyReturnProps {
  readonly entry: ReturnModel;
  /** What holds for the figures stays with them: alone on the next page it would speak of nothing. */
  readonly below: string;
}

/** Trial and routine apart in a sentence each, then the picture beside the three cases. */
function OnlyReturn({ entry, below }: OnlyReturnProps) {
  return (
    <View wrap={false} style={styles.ruled}>
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
      <Text style={{ ...styles.fine, marginTop: 2 }}>{sentences(entry.given, entry.basis)}</Text>
      <Text style={{ ...styles.fine, marginTop: HALF }}>{below}</Text>
    </View>
  );
}

const WIDTHS = [2.9, 1.9, 1.9, 1.9];
/** Beside the case, columns as wide as each other. */
const sideBySideWidths = ([table]: readonly TableModel[]): number[] =>
  (table?.head ?? []).map((_, column) => (column === 0 ? 1.2 : 1));

interface SaidProps {
  readonly entry: ReturnModel;
  readonly note?: string;
}

function Said({ entry, note }: SaidProps) {
  return (
    <>
      <Text {...tagged('H3')} style={styles.title}>
        {entry.title}
      </Text>
      <Text style={{ marginBottom: HALF }}>
        {entry.trial} {entry.routine} <Text style={styles.strong}>{entry.verdict}</Text>
        {note === undefined ? null : <Text style={styles.note}>{` ${note}`}</Text>}
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
