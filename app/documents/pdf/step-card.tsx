import { View } from '@react-pdf/renderer';
import type { StepModel, StepsModel } from '#app/report-model/report-model.ts';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { INK, TONES } from './theme.ts';
import { Text } from './text.tsx';

interface StepCardProps {
  readonly step: StepModel;
  readonly labels: StepsModel['labels'];
}

const text = { fontSize: 9, lineHeight: 1.22 } as const;

/** The colour of its kind on the timeline, at the edge of the card. */
const EDGE = {
  improvement: TONES.accent,
  safety: TONES.warm,
  pilot: TONES.accent,
  decision: TONES.ink,
  'roll-out': TONES.good,
} as const;

/** About a fifth of a page, so it is never cut. */
export function StepCard({ step, labels }: StepCardProps) {
  const edge = EDGE[step.look];
  return (
    <View
      style={{
        ...styles.card,
        borderLeftWidth: 4,
        borderLeftColor: edge,
        paddingVertical: 5,
        marginBottom: 5,
      }}
      wrap={false}
    >
      <View style={{ ...styles.row, marginBottom: 2 }}>
        <Text style={{ width: 24, fontSize: 12.5, fontWeight: 700, lineHeight: 1.2, color: edge }}>
          {step.number}
        </Text>
        <Text style={{ flex: 1, fontSize: 11.5, fontWeight: 700, lineHeight: 1.3, color: INK.deep }}>
          <Pieces pieces={step.titleAndForm} />
        </Text>
        {step.safety === null ? null : (
          <Text style={{ fontSize: 8.5, fontWeight: 600, lineHeight: 1.76, color: TONES.warm }}>
            {step.safety}
          </Text>
        )}
      </View>
      <View style={styles.row}>
        <View style={{ flex: 1, paddingRight: 12 }}>
          <RunIn label={labels.leadIn.firstAction} value={step.firstAction} />
          <RunIn label={labels.leadIn.what} value={step.what} />
          <RunIn label={labels.leadIn.doneWhen} value={step.doneWhen} />
          <RunIn label={labels.leadIn.because} value={step.becauseText} />
          {step.help.length === 0 ? null : <Help step={step} label={labels.leadIn.help} />}
          {step.opensGates === null ? null : (
            <Text style={{ ...text, fontWeight: 600 }}>{step.opensGates}</Text>
          )}
        </View>
        <StepFacts step={step} />
      </View>
    </View>
  );
}

function StepFacts({ step }: { readonly step: StepModel }) {
  return (
    <View style={{ width: 152, backgroundColor: INK.faint, paddingHorizontal: 7, paddingVertical: 4 }}>
      {step.facts.map((fact) => (
        <View key={fact.label} style={{ ...styles.row, marginBottom: 1 }}>
          <Text style={{ width: 46, fontSize: 8.3, lineHeight: 1.25, color: INK.muted }}>{fact.label}</Text>
          <Text style={{ flex: 1, fontSize: 8.5, lineHeight: 1.22, fontWeight: 600 }}>{fact.value}</Text>
        </View>
      ))}
      {step.tight === null ? null : (
        <Text style={{ fontSize: 8.3, lineHeight: 1.25, marginTop: 2 }}>{step.tight}</Text>
      )}
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
