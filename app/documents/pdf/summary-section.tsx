import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { KeyFigure, SummaryModel } from '#app/report-model/report-model.ts';
import { sentences } from '#app/i18n/punctuation.ts';
import { List, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

/** One page that stands alone: who, where they stand, what blocks, what comes first, what it costs and brings. */
export function SummarySection({ summary }: { readonly summary: SummaryModel }) {
  return (
    <Section title={summary.title} keep={2}>
      <Text style={{ fontSize: 10, lineHeight: 1.3, color: INK.muted, marginBottom: 6 }}>{summary.who}</Text>
      <Headline headline={summary.headline} />
      <View style={{ ...styles.row, marginBottom: 7 }} wrap={false}>
        {summary.figures.map((figure, index) => (
          <Figure key={figure.label} figure={figure} isLast={index === summary.figures.length - 1} />
        ))}
      </View>
      <View style={styles.row} wrap={false}>
        <Half title={summary.comparison.title} isWide>
          <Comparison comparison={summary.comparison} />
        </Half>
        <View style={{ width: 20 }} />
        <View style={{ flex: 1 }}>
          <Half title={summary.blockers.title}>
            <List entries={summary.blockers.entries} />
          </Half>
          <Half title={summary.means.title}>
            <Means means={summary.means} />
          </Half>
        </View>
      </View>
      <Steps summary={summary} />
      {summary.brings === null ? null : (
        <View wrap={false}>
          <Text style={styles.h2}>{summary.brings.title}</Text>
          {summary.brings.entries.map((entry) => (
            <Text key={entry.leadIn} style={{ fontSize: 10, lineHeight: 1.32, marginBottom: 3 }}>
              <Text style={styles.strong}>{`${entry.leadIn} `}</Text>
              {entry.text}
            </Text>
          ))}
        </View>
      )}
      <View wrap={false}>
        <Text style={styles.h2}>{summary.spokenTitle}</Text>
        <Text style={{ fontSize: 10.5, lineHeight: 1.36 }}>{sentences(...summary.spoken)}</Text>
      </View>
    </Section>
  );
}

function Headline({ headline }: Pick<SummaryModel, 'headline'>) {
  return (
    <View
      style={{
        backgroundColor: INK.deep,
        borderRadius: 4,
        paddingHorizontal: 15,
        paddingVertical: 10,
        marginBottom: 10,
      }}
      wrap={false}
    >
      <Text style={{ fontSize: 16, fontWeight: 700, lineHeight: 1.2, color: INK.paper, marginBottom: 4 }}>
        {headline.title}
      </Text>
      <Text style={{ fontSize: 10.5, lineHeight: 1.35, color: INK.paper }}>{headline.text}</Text>
    </View>
  );
}

interface HalfProps {
  readonly title: string;
  /** Takes half the width by itself. */
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

function Half({ title, isWide = false, children }: HalfProps) {
  return (
    <View style={isWide ? { flex: 1 } : {}}>
      <Text style={{ ...styles.h2, marginTop: 2 }}>{title}</Text>
      {children}
    </View>
  );
}

/** Each share beside those it is a share of; never one series. */
function Comparison({ comparison }: Pick<SummaryModel, 'comparison'>) {
  return (
    <View>
      {comparison.shares.map((entry) => (
        <View
          key={entry.text}
          style={{ ...styles.row, borderTopWidth: 0.6, borderTopColor: INK.line, paddingVertical: 2.5 }}
        >
          <Text style={{ width: 42, fontSize: 12.5, lineHeight: 1.2, fontWeight: 700, color: INK.deep }}>
            {entry.share}
          </Text>
          <Text style={{ flex: 1, fontSize: 9, lineHeight: 1.25, paddingTop: 1.5 }}>{entry.text}</Text>
        </View>
      ))}
      <Text style={{ ...styles.small, lineHeight: 1.25, marginTop: 2 }}>{comparison.note}</Text>
    </View>
  );
}

function Means({ means }: Pick<SummaryModel, 'means'>) {
  return (
    <View>
      {means.facts.map((fact) => (
        <View key={fact.label} style={styles.row}>
          <Text style={{ width: 66, fontSize: 9.5, lineHeight: 1.3, color: INK.muted }}>{fact.label}</Text>
          <Text style={{ flex: 1, fontSize: 9.5, lineHeight: 1.3, fontWeight: 600 }}>{fact.value}</Text>
        </View>
      ))}
      {means.note === null ? null : (
        <Text style={{ ...styles.small, lineHeight: 1.25, marginTop: 2 }}>{means.note}</Text>
      )}
    </View>
  );
}

function Steps({ summary }: { readonly summary: SummaryModel }) {
  return (
    <View wrap={false}>
      <Text style={styles.h2}>{summary.nextTitle}</Text>
      {summary.next.map((step, index) => (
        <View key={step.title} style={{ ...styles.row, marginBottom: 4 }}>
          <Text style={{ width: 20, fontSize: 13, fontWeight: 700, lineHeight: 1.15, color: INK.accent }}>
            {index + 1}
          </Text>
          <View style={{ flex: 1 }}>
            <Text style={styles.h3}>{step.title}</Text>
            <Text style={{ ...styles.small, lineHeight: 1.25 }}>{step.detail}</Text>
          </View>
        </View>
      ))}
    </View>
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
        paddingTop: 5,
        marginRight: isLast ? 0 : 12,
      }}
    >
      <View style={{ height: 24 }}>
        <Text style={{ ...styles.small, lineHeight: 1.25 }}>{figure.label}</Text>
      </View>
      <View style={{ height: 30, justifyContent: 'center' }}>
        <Text style={{ fontSize: size, fontWeight: 700, lineHeight: 1.15, color: INK.deep }}>
          {figure.value}
        </Text>
      </View>
      <Text style={{ ...styles.small, lineHeight: 1.25 }}>{figure.note}</Text>
    </View>
  );
}
