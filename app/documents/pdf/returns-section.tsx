import { View } from '@react-pdf/renderer';
import { toReturnScene } from '#app/report-model/plots/return-fan.ts';
import type { ReturnModel, ReturnsModel } from '#app/report-model/report-model.ts';
import { Section, Table } from './blocks.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';
import { Text } from './text.tsx';

const PLOT_WIDTH = 232;
const GAP = 14;

export function ReturnsSection({ returns }: { readonly returns: ReturnsModel }) {
  return (
    <Section title={returns.title} lead={returns.lead} isFollowing>
      {returns.entries.map((entry) => (
        <Return key={entry.title} entry={entry} />
      ))}
      {returns.entries.length === 0 ? null : (
        <Text style={styles.small}>
          {returns.plotHint} {returns.note}
        </Text>
      )}
    </Section>
  );
}

/** The answer in a sentence, the picture on the left, the three cases on the right. */
function Return({ entry }: { readonly entry: ReturnModel }) {
  return (
    <View
      wrap={false}
      style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingTop: 5, marginBottom: 6 }}
    >
      <Text style={{ fontSize: 11.5, lineHeight: 1.25, fontWeight: 700, color: INK.deep }}>
        {entry.title}
      </Text>
      <Text style={{ fontSize: 10, lineHeight: 1.3 }}>
        {entry.trial} {entry.routine}
      </Text>
      <Text style={{ fontSize: 10, lineHeight: 1.3, fontWeight: 600, marginBottom: 4 }}>{entry.verdict}</Text>
      <View style={styles.row}>
        {entry.plot === null ? null : <SceneSvg scene={toReturnScene(entry.plot, PLOT_WIDTH)} />}
        <View
          style={
            entry.plot === null
              ? { width: CONTENT_WIDTH }
              : { width: CONTENT_WIDTH - PLOT_WIDTH - GAP, marginLeft: GAP }
          }
        >
          <Table table={entry.table} widths={[2.9, 1.9, 1.9, 1.9]} size={8.4} hasCaption={false} />
          <Text style={{ ...styles.small, lineHeight: 1.25 }}>
            {entry.given} {entry.basis} {entry.notInPlan ?? ''}
          </Text>
        </View>
      </View>
    </View>
  );
}
