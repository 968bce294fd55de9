import { View } from '@react-pdf/renderer';
import type { StepModel, StepsModel } from '#app/report-model/report-model.ts';
import { BridgeMarks } from './bridge-marks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

interface StepCardProps {
  readonly step: StepModel;
  readonly labels: StepsModel['labels'];
}

const text = { fontSize: 9, lineHeight: 1.22 } as const;

/** About a fifth of a page, so it is never cut. */
export function StepCard({ step, labels }: StepCardProps) {
  return (
    <View
      style={{
        ...styles.card,
        borderLeftWidth: 4,
        borderLeftColor: INK.accent,
        paddingVertical: 5,
        marginBottom: 5,
      }}
      wrap={false}
    >
      <View style={{ ...styles.row, marginBottom: 2 }}>
        <Text style={{ width: 22, fontSize: 14, fontWeight: 700, lineHeight: 1.1, color: INK.accent }}>
          {step.number}
        </Text>
        <Text style={{ flex: 1, fontSize: 11.5, fontWeight: 700, lineHeight: 1.2, color: INK.deep }}>
          <Pieces pieces={step.titleAndForm} />
        </Text>
      </View>
      <View style={styles.row}>
        <View style={{ flex: 1, paddingRight: 12 }}>
          <Text style={{ ...text, marginBottom: 2 }}>{step.why}</Text>
          <RunIn label={labels.leadIn.what} value={step.what} />
          <RunIn label={labels.leadIn.doneWhen} value={step.doneWhen} />
          <RunIn label={labels.leadIn.because} value={step.causes} />
          {step.help.length === 0 ? null : <Help step={step} label={labels.leadIn.help} />}
          {step.opensGates === null ? null : (
            <Text style={{ ...text, fontWeight: 600 }}>{step.opensGates}</Text>
          )}
        </View>
        <StepFacts step={step} title={labels.bridge} />
      </View>
    </View>
  );
}

function StepFacts({ step, title }: { readonly step: StepModel; readonly title: string }) {
  return (
    <View style={{ width: 148, backgroundColor: INK.faint, paddingHorizontal: 7, paddingVertical: 4 }}>
      {step.facts.map((fact) => (
        <View key={fact.label} style={{ ...styles.row, marginBottom: 1 }}>
          <Text style={{ width: 44, fontSize: 8.3, lineHeight: 1.25, color: INK.muted }}>{fact.label}</Text>
          <Text style={{ flex: 1, fontSize: 8.5, lineHeight: 1.22, fontWeight: 600 }}>{fact.value}</Text>
        </View>
      ))}
      <BridgeMarks title={title} tests={step.bridge} />
    </View>
  );
}

function RunIn({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <Text style={{ ...text, marginBottom: 2 }}>
      <Text style={{ fontWeight: 600, color: INK.deep }}>{`${label} `}</Text>
      {value}
    </Text>
  );
}

function Help({ step, label }: { readonly step: StepModel; readonly label: string }) {
  return (
    <Text style={{ ...text, marginBottom: 2 }}>
      <Text style={{ fontWeight: 600, color: INK.deep }}>{`${label} `}</Text>
      <Pieces pieces={step.helpText} />
    </Text>
  );
}
