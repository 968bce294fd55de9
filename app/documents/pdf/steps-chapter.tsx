import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
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

/** Of a plan of more steps than these, the first ones, which the summary names too, are told in full, the others in short. */
const LONG = 9;
const IN_FULL = 3;

export function StepsChapter({ report }: { readonly report: PrintedReport }) {
  const { entries, title } = report.steps;
  const full = entries.length > LONG ? IN_FULL : entries.length;
  return (
    <Chapter title={title}>
      {entries.map((step, index) => {
        const Drawn = index < full ? FullStep : ShortStep;
        const short = report.paper.steps[step.measure] as PaperStep;
        return <Drawn key={step.measure} step={step} short={short} report={report} />;
      })}
    </Chapter>
  );
}

interface StepProps {
  readonly step: StepModel;
  readonly short: PaperStep;
  readonly report: PrintedReport;
}

/** About a seventh of a page, never cut: why, how it begins, how one sees it is done; beside it when, who, how much, help. */
function FullStep({ step, short, report: { steps, paper } }: StepProps) {
  const { leadIn } = steps.labels;
  return (
    <Numbered step={step}>
      <View style={{ flex: 1, paddingRight: 15 }}>
        <Title step={step} />
        {short.why === null ? null : <RunIn label={paper.labels.why}>{short.why}</RunIn>}
        <RunIn label={leadIn.firstAction}>{step.firstAction}</RunIn>
        <RunIn label={leadIn.doneWhen}>{step.doneWhen}</RunIn>
      </View>
      <View style={{ width: FACTS }}>
        <Text style={{ ...styles.note, fontWeight: 600, color: KIND[step.look] }}>{short.look}</Text>
        {short.facts.map((fact) => (
          <Text key={fact} style={{ ...styles.note, color: INK.ink }}>
            {fact}
          </Text>
        ))}
        {short.help === null ? null : <Text style={styles.note}>{short.help}</Text>}
      </View>
    </Numbered>
  );
}

/** The same across the page, one thing after the other. */
function ShortStep({ step, short, report: { steps, paper } }: StepProps) {
  const { leadIn } = steps.labels;
  return (
    <Numbered step={step}>
      <View style={{ flex: 1 }}>
        <Title step={step} />
        <Text style={styles.note}>{short.inOneLine}</Text>
        <Text>
          {short.why === null ? null : <Run label={paper.labels.why}>{short.why}</Run>}
          <Run label={leadIn.firstAction}>{step.firstAction}</Run>
          <Run label={leadIn.doneWhen}>{step.doneWhen}</Run>
        </Text>
      </View>
    </Numbered>
  );
}

interface NumberedProps {
  readonly step: StepModel;
  readonly children: ReactNode;
}

function Numbered({ step, children }: NumberedProps) {
  return (
    <View style={{ ...styles.ruled, ...styles.row, marginBottom: HALF }} wrap={false}>
      <Text style={{ ...styles.title, width: NUMBER, color: KIND[step.look] }}>{step.number}</Text>
      {children}
    </View>
  );
}

function Title({ step }: Pick<StepProps, 'step'>) {
  return (
    <Text {...tagged('H3')} style={styles.title}>
      <Pieces pieces={step.titleAndForm} />
    </Text>
  );
}

/** A label and its text inside a paragraph. */
function Run({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <>
      <Text style={{ ...styles.strong, color: INK.deep }}>{`${label} `}</Text>
      {`${children} `}
    </>
  );
}
