import { View } from '@react-pdf/renderer';
import { toDoorsScene } from '#app/report-model/plots/gate-doors.ts';
import type { GatesModel } from '#app/report-model/report-model.ts';
import { Group, Section } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';
import { Text } from './text.tsx';

/**
 * With more than so many entries the type is set closer, so that chapter and ladder stay on one page. What caps the
 * band is then said in the profile alone.
 */
const ROOMY_ENTRIES = 3;

/** Obstacles, doors nobody can tell of and contradictions that stand on the page. */
export const countBlockers = ({ entries, unknown, contradictions }: GatesModel): number =>
  entries.length + unknown.length + contradictions.length;

export function GatesSection({ gates }: { readonly gates: GatesModel }) {
  const isDense = countBlockers(gates) > ROOMY_ENTRIES;
  const text = isDense ? { fontSize: 8.6, lineHeight: 1.18 } : { fontSize: 9.4, lineHeight: 1.27 };
  return (
    <Section title={gates.title} lead={gates.lead} isFollowing>
      <View wrap={false} style={{ marginBottom: 5 }}>
        <SceneSvg scene={toDoorsScene(gates.doors, CONTENT_WIDTH)} />
      </View>
      {gates.entries.map((gate) => (
        <View
          key={gate.title}
          style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: isDense ? 1.5 : 3 }}
          wrap={false}
        >
          <Text style={text}>
            <Text style={{ ...styles.strong, fontSize: text.fontSize + 1.4, color: INK.deep }}>
              <Pieces pieces={gate.leadIn} />
            </Text>{' '}
            {gate.why} {isDense ? '' : `${gate.cap} `}
            <Text style={styles.strong}>
              <Pieces pieces={gates.labels.leadIn.opens} />
            </Text>{' '}
            {gate.opens}{' '}
            <Text style={styles.strong}>
              <Pieces pieces={gates.labels.leadIn.inPlan} />
            </Text>{' '}
            {gate.inPlan}
          </Text>
        </View>
      ))}
      <Unknown gates={gates} text={text} />
      <Contradictions gates={gates} text={text} />
    </Section>
  );
}

function Unknown({ gates, text }: ContradictionsProps) {
  if (gates.unknown.length === 0) return null;
  return (
    <Group title={gates.unknownTitle}>
      {gates.unknown.map((door) => (
        <Text key={door.title} style={{ ...text, marginBottom: 2 }}>
          <Text style={styles.strong}>
            <Pieces pieces={door.leadIn} />
          </Text>{' '}
          {door.text}
        </Text>
      ))}
    </Group>
  );
}

interface ContradictionsProps {
  readonly gates: GatesModel;
  readonly text: { readonly fontSize: number; readonly lineHeight: number };
}

function Contradictions({ gates, text }: ContradictionsProps) {
  if (gates.contradictions.length === 0) {
    return <Text style={styles.paragraph}>{gates.contradictionsLead}</Text>;
  }
  return (
    <Group title={gates.contradictionsTitle} hint={gates.contradictionsLead}>
      {gates.contradictions.map((entry) => (
        <View
          key={entry.title}
          style={{ borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: 2 }}
          wrap={false}
        >
          <Text style={text}>
            <Text style={styles.strong}>
              <Pieces pieces={entry.leadIn} />
            </Text>{' '}
            {entry.text}
          </Text>
          <Text style={{ ...text, fontSize: text.fontSize - 0.4, color: INK.muted }}>{entry.answers}</Text>
        </View>
      ))}
    </Group>
  );
}
