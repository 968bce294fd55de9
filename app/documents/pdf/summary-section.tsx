import { Text, View } from '@react-pdf/renderer';
import type { KeyFigure, SummaryModel } from '../report/report-model.ts';
import { Group, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

/** One page an owner can read aloud. */
export function SummarySection({ summary }: { readonly summary: SummaryModel }) {
  return (
    <Section title={summary.title}>
      <View
        style={{ backgroundColor: INK.deep, borderRadius: 4, padding: 16, marginBottom: 14 }}
        wrap={false}
      >
        <Text style={{ fontSize: 16, fontWeight: 700, lineHeight: 1.2, color: INK.paper, marginBottom: 5 }}>
          {summary.headline.title}
        </Text>
        <Text style={{ fontSize: 11, color: INK.paper }}>{summary.headline.text}</Text>
      </View>
      <View style={{ ...styles.row, marginBottom: 4 }} wrap={false}>
        {summary.figures.map((figure, index) => (
          <Figure key={figure.label} figure={figure} isLast={index === summary.figures.length - 1} />
        ))}
      </View>
      <Group title={summary.spokenTitle}>
        {summary.spoken.map((sentence, index) => (
          <Text key={index} style={{ fontSize: 12.5, lineHeight: 1.42, marginBottom: 6 }}>
            {sentence}
          </Text>
        ))}
      </Group>
      <Group title={summary.nextTitle}>
        {summary.next.map((step, index) => (
          <View key={step.title} style={{ ...styles.row, marginBottom: 6 }} wrap={false}>
            <Text style={{ width: 22, fontSize: 13, fontWeight: 700, lineHeight: 1.15, color: INK.accent }}>
              {index + 1}
            </Text>
            <View style={{ flex: 1 }}>
              <Text style={styles.h3}>{step.title}</Text>
              <Text style={styles.small}>{step.detail}</Text>
            </View>
          </View>
        ))}
      </Group>
    </Section>
  );
}

function Figure({ figure, isLast }: { readonly figure: KeyFigure; readonly isLast: boolean }) {
  const size = figure.value.length > 9 ? 13 : 24;
  return (
    <View
      style={{
        flex: 1,
        borderTopWidth: 3,
        borderTopColor: INK.accent,
        paddingTop: 6,
        marginRight: isLast ? 0 : 12,
      }}
    >
      <Text style={styles.small}>{figure.label}</Text>
      <View style={{ height: 32, justifyContent: 'center' }}>
        <Text style={{ fontSize: size, fontWeight: 700, lineHeight: 1.15, color: INK.deep }}>
          {figure.value}
        </Text>
      </View>
      <Text style={styles.small}>{figure.note}</Text>
    </View>
  );
}
