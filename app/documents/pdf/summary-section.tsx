import { View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { KeyFigure, SummaryModel } from '#app/report-model/report-model.ts';
import { List, Note, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

/**
 * One page that stands alone: who, where they stand, what blocks, what comes first, what it costs and brings. The web
 * report has the same once more as sentences to read aloud; here they would say it twice on a page.
 */
export function SummarySection({ summary }: { readonly summary: SummaryModel }) {
  return (
    <Section title={summary.title} keep={2}>
      <Text style={{ fontSize: 10, lineHeight: 1.3, color: INK.muted, marginBottom: 6 }}>{summary.who}</Text>
      {summary.today === null ? null : <Note>{summary.today}</Note>}
      <Headline headline={summary.headline} />
      {summary.thisWeek === null ? null : <ThisWeek week={summary.thisWeek} />}
      <View style={{ ...styles.row, marginBottom: 7 }} wrap={false}>
        {summary.figures.map((figure, index) => (
          <Figure key={figure.label} figure={figure} isLast={index === summary.figures.length - 1} />
        ))}
      </View>
      {summary.tight === null ? null : (
        <Text style={{ ...styles.small, marginBottom: 6 }}>{summary.tight}</Text>
      )}
      <View style={styles.row} wrap={false}>
        <View style={{ flex: 1 }}>
          <Half title={summary.comparison.title}>
            <Comparison comparison={summary.comparison} />
          </Half>
        </View>
        <View style={{ width: 20 }} />
        <View style={{ flex: 1 }}>
          <Half title={summary.blockers.title}>
            <List entries={summary.blockers.entries} />
          </Half>
          {summary.deadlines === null ? null : (
            <Half title={summary.deadlines.title}>
              <List entries={summary.deadlines.entries} />
            </Half>
          )}
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
      {headline.benefit === '' ? null : (
        <Text style={{ fontSize: 11, fontWeight: 600, lineHeight: 1.35, color: INK.paper, marginBottom: 3 }}>
          {headline.benefit}
        </Text>
      )}
      <Text style={{ fontSize: 10.5, lineHeight: 1.35, color: INK.paper }}>{headline.text}</Text>
    </View>
  );
}

function ThisWeek({ week }: { readonly week: NonNullable<SummaryModel['thisWeek']> }) {
  return (
    <View style={{ ...styles.card, borderLeftWidth: 4, borderLeftColor: INK.accent }} wrap={false}>
      <Text style={styles.h3}>{week.title}</Text>
      <Text style={{ fontSize: 10.5, lineHeight: 1.35 }}>{week.action}</Text>
      <Text style={styles.small}>{week.belongs}</Text>
    </View>
  );
}

interface HalfProps {
  readonly title: string;
  readonly children: ReactNode;
}

function Half({ title, children }: HalfProps) {
  return (
    <View>
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

function Steps({ summary }: { readonly summary: SummaryModel }) {
  return (
    <View wrap={false}>
      <Text style={styles.h2}>{summary.nextTitle}</Text>
      {summary.next.map((step) => (
        <View key={step.title} style={{ ...styles.row, marginBottom: 4 }}>
          <Text style={{ width: 20, fontSize: 13, fontWeight: 700, lineHeight: 1.15, color: INK.accent }}>
            {step.number ?? ''}
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
  const size = figure.value.length > 4 ? 12.5 : 20;
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
