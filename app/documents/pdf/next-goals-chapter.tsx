import { View } from '@react-pdf/renderer';
import type { NextGoalModel, NextGoalsModel, StepsModel } from '#app/report-model/report-model.ts';
import { Chapter, Part, RunIn } from './blocks.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { GRID, HALF } from './type-scale.ts';

const FACTS = 148;
/** So few goals leave room to say what speaks for each. */
const FEW = 3;

interface NextGoalsChapterProps {
  readonly nextGoals: NextGoalsModel;
  readonly labels: StepsModel['labels'];
}

/** Where nothing is to be done: the goals that suit the firm, what a trial of each takes, and how one becomes a plan. */
export function NextGoalsChapter({ nextGoals, labels }: NextGoalsChapterProps) {
  const { title, lead, entries, others, choosing } = nextGoals;
  return (
    <Chapter title={title} lead={lead}>
      {entries.map((entry) => (
        <NextGoal key={entry.measure} entry={entry} labels={labels} isRoomy={entries.length <= FEW} />
      ))}
      <View style={{ ...styles.ruled, marginTop: HALF, marginBottom: GRID }} wrap={false}>
        {others === null ? null : <Text style={{ marginBottom: GRID }}>{others}</Text>}
        <Part title={choosing.title}>
          <Text>{choosing.text}</Text>
        </Part>
      </View>
    </Chapter>
  );
}

interface NextGoalProps {
  readonly entry: NextGoalModel;
  readonly labels: StepsModel['labels'];
  readonly isRoomy: boolean;
}

/** Never cut: what it is, how its trial goes, begins and ends; beside it what that takes. */
function NextGoal({ entry, labels: { leadIn }, isRoomy }: NextGoalProps) {
  const { title, form, hint, why, what, firstAction, doneWhen, lines, reach } = entry;
  return (
    <View style={{ ...styles.ruled, ...styles.row, marginBottom: HALF }} wrap={false}>
      <View style={{ flex: 1, paddingRight: 15 }}>
        <Text {...tagged('H3')} style={styles.title}>
          {title}
        </Text>
        <Text style={styles.strong}>{hint}</Text>
        {isRoomy ? <Text>{why}</Text> : null}
        <Text>{what}</Text>
        <RunIn label={leadIn.firstAction}>{firstAction}</RunIn>
        <RunIn label={leadIn.doneWhen}>{doneWhen}</RunIn>
      </View>
      <View style={{ width: FACTS }}>
        {form === null ? null : (
          <Text style={{ ...styles.note, fontWeight: 600, color: INK.accent }}>{form}</Text>
        )}
        {lines.map((line) => (
          <Text key={line} style={{ ...styles.note, color: INK.ink }}>
            {line}
          </Text>
        ))}
        {reach === null ? null : <Text style={styles.note}>{reach}</Text>}
      </View>
    </View>
  );
}
