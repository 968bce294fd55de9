import { Link, Text, View } from '@react-pdf/renderer';
import type { AnswersModel, MethodModel } from '../report/report-model.ts';
import { Facts, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

export function MethodSection({ method }: { readonly method: MethodModel }) {
  return (
    <Section title={method.title} isFollowing>
      {method.paragraphs.map((paragraph, index) => (
        <Text key={index} style={{ fontSize: 9, lineHeight: 1.28, marginBottom: 3 }} orphans={2} widows={2}>
          {paragraph}
        </Text>
      ))}
      <Text style={{ ...styles.small, marginTop: 3, marginBottom: 4 }}>
        {method.facts.map((fact) => `${fact.label}: ${fact.value}`).join(' · ')}
      </Text>
      <Text style={{ ...styles.h3, color: INK.deep }}>{method.sourcesTitle}</Text>
      {method.sources.map((source) => (
        <Text key={source.text} style={{ ...styles.small, marginBottom: 2 }}>
          {source.url === null ? (
            source.text
          ) : (
            <Link src={source.url} style={styles.link}>
              {source.text}
            </Link>
          )}
        </Text>
      ))}
    </Section>
  );
}

export function AnswersSection({ answers }: { readonly answers: AnswersModel }) {
  return (
    <Section title={answers.title} isFollowing>
      <Facts facts={answers.wishes} columns={3} />
      {answers.groups.map((group) => (
        <View key={group.title}>
          <Text
            style={{ ...styles.h3, color: INK.deep, marginTop: 4, marginBottom: 1.5 }}
            minPresenceAhead={40}
          >
            {group.title}
          </Text>
          {group.rows.map((row) => (
            <AnswerRow key={row.question} row={row} />
          ))}
        </View>
      ))}
    </Section>
  );
}

function AnswerRow({ row }: { readonly row: AnswersModel['groups'][number]['rows'][number] }) {
  const cell = { fontSize: 8.3, lineHeight: 1.2 } as const;
  return (
    <View
      style={{ ...styles.row, paddingVertical: 1.3, borderTopWidth: 0.6, borderTopColor: INK.line }}
      wrap={false}
    >
      <Text style={{ ...cell, width: 108, paddingRight: 6, fontWeight: 600 }}>{row.title}</Text>
      <Text style={{ ...cell, flex: 1, paddingRight: 6 }}>{row.answer}</Text>
      <Text style={{ ...cell, width: 40, textAlign: 'right' }}>{row.points}</Text>
    </View>
  );
}
