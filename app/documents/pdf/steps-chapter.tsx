import { View } from '@react-pdf/renderer';
import type { PaperStep, PrintedReport, StepModel } from '#app/report-model/report-model.ts';
import { Chapter, RunIn } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK, TONES } from './theme.ts';
import { Text } from './text.tsx';
import { HALF } from './type-scale.ts';

/** The colour of its kind on the timeline; its word stands beside. */
const KIND = {
  improvement: TONES.accent,
  safety: TONES.warm,
  pilot: TONES.accent,
  decision: TONES.ink,
  'roll-out': TONES.good,
} as const;

const NUMBER = 24;
const FACTS = 124;

export function StepsChapter({ report }: { readonly report: PrintedReport }) {
  const { steps, paper } = report;
  return (
    <Chapter title={steps.title}>
      {steps.entries.map((step) => (
        <Step key={step.measure} step={step} short={paper.steps[step.measure] as PaperStep} report={report} />
      ))}
    </Chapter>
  );
}

interface StepProps {
  readonly step: StepModel;
  readonly short: PaperStep;
  readonly report: PrintedReport;
}

/** About a seventh of a page, never cut: why, how it begins, how one sees it is done, who helps; beside it when, who, how much. */
function Step({ step, short, report: { steps, paper } }: StepProps) {
  const { leadIn } = steps.labels;
  const kind = KIND[step.look];
  return (
    <View style={{ ...styles.ruled, ...styles.row, marginBottom: HALF }} wrap={false}>
      <Text style={{ ...styles.title, width: NUMBER, color: kind }}>{step.number}</Text>
      <View style={{ flex: 1, paddingRight: 15 }}>
        <Text {...tagged('H3')} style={styles.title}>
          <Pieces pieces={step.titleAndForm} />
        </Text>
        <RunIn label={paper.labels.why}>{short.why}</RunIn>
        <RunIn label={leadIn.firstAction}>{step.firstAction}</RunIn>
        <RunIn label={leadIn.doneWhen}>{step.doneWhen}</RunIn>
      </View>
      <View style={{ width: FACTS }}>
        <Text style={{ ...styles.note, fontWeight: 600, color: kind }}>{short.look}</Text>
        {short.facts.map((fact) => (
          <Text key={fact} style={{ ...styles.note, color: INK.ink }}>
            {fact}
          </Text>
        ))}
        {short.help === null ? null : <Text style={styles.note}>{short.help}</Text>}
      </View>
    </View>
  );
}
