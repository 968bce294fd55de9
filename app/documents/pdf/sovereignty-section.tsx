import { View } from '@react-pdf/renderer';
import { toLadderScene } from '#app/report-model/plots/sovereignty-ladder.ts';
import type { SovereigntyModel } from '#app/report-model/report-model.ts';
import { List, Section } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { SceneSvg } from './scene-svg.tsx';
import { styles } from './styles.ts';
import { CONTENT_WIDTH, INK } from './theme.ts';
import { Text } from './text.tsx';

interface SovereigntySectionProps {
  readonly sovereignty: SovereigntyModel;
  /** With room, all six answers are shown; with less, those that hold the rung; with little, their names alone. */
  readonly room: 'much' | 'some' | 'little';
}

const LADDER_WIDTH = 200;

export function SovereigntySection({ sovereignty, room }: SovereigntySectionProps) {
  return (
    <Section title={sovereignty.title} isFollowing>
      <View style={{ ...styles.row, marginBottom: 8 }} wrap={false}>
        <SceneSvg scene={toLadderScene(sovereignty.ladder, LADDER_WIDTH)} />
        <View style={{ width: CONTENT_WIDTH - LADDER_WIDTH, paddingLeft: 16 }}>
          <Text
            style={{ fontSize: 12.5, fontWeight: 700, lineHeight: 1.2, color: INK.deep, marginBottom: 3 }}
          >
            {sovereignty.rung}
          </Text>
          <Text style={{ fontSize: 9.5, lineHeight: 1.28, marginBottom: 5 }}>{sovereignty.meaning}</Text>
          <Text style={{ ...styles.strong, color: INK.deep, marginBottom: 2 }}>{sovereignty.movesTitle}</Text>
          <View style={{ fontSize: 9.5, lineHeight: 1.28 }}>
            <List entries={sovereignty.moves} />
          </View>
        </View>
      </View>
      {room === 'much' ? (
        <Answers sovereignty={sovereignty} />
      ) : (
        <Holds sovereignty={sovereignty} isNamesOnly={room === 'little'} />
      )}
      <Text style={{ ...styles.small, marginTop: 3 }}>{sovereignty.note}</Text>
    </Section>
  );
}

interface HoldsProps {
  readonly sovereignty: SovereigntyModel;
  readonly isNamesOnly: boolean;
}

function Holds({ sovereignty: { holds, holdsNames, holdsTitle }, isNamesOnly }: HoldsProps) {
  if (holds.length === 0) return null;
  return (
    <View style={{ fontSize: 9, lineHeight: 1.2 }}>
      <Text style={{ ...styles.strong, fontSize: 10, color: INK.deep }}>{holdsTitle}</Text>
      {isNamesOnly ? (
        <Text>{holdsNames}</Text>
      ) : (
        holds.map((hold) => (
          <Text key={hold.item} style={{ marginBottom: 1 }}>
            <Text style={styles.strong}>
              <Pieces pieces={hold.leadIn} />
            </Text>{' '}
            {hold.answer}
          </Text>
        ))
      )}
    </View>
  );
}

/** The weakest link to be seen: four boxes an answer, filled up to its level. */
function Answers({ sovereignty }: { readonly sovereignty: SovereigntyModel }) {
  return (
    <View wrap={false}>
      <Text style={{ ...styles.strong, color: INK.deep, marginBottom: 2 }}>{sovereignty.answersTitle}</Text>
      {sovereignty.answers.map((row) => (
        <View
          key={row.title}
          style={{
            ...styles.row,
            borderTopWidth: 0.6,
            borderTopColor: INK.line,
            paddingVertical: 3,
            backgroundColor: row.isWeakest ? INK.faint : INK.paper,
          }}
        >
          <Text
            style={{
              width: 138,
              paddingLeft: 4,
              paddingRight: 6,
              fontSize: 9.2,
              lineHeight: 1.25,
              fontWeight: row.isWeakest ? 700 : 600,
            }}
          >
            {row.title}
          </Text>
          <Boxes level={row.level} />
          <Text style={{ flex: 1, fontSize: 9.2, lineHeight: 1.25 }}>{row.answer}</Text>
        </View>
      ))}
    </View>
  );
}

const MOST = 4;

function Boxes({ level }: { readonly level: number | null }) {
  return (
    <View style={{ ...styles.row, width: 62, paddingTop: 2 }}>
      {Array.from({ length: MOST }, (_, index) => (
        <View
          key={index}
          style={{
            width: 9,
            height: 7,
            marginRight: 3,
            borderWidth: 0.8,
            borderColor: level === null ? INK.line : INK.accent,
            backgroundColor: level !== null && index < level ? INK.accent : INK.paper,
          }}
        />
      ))}
    </View>
  );
}
