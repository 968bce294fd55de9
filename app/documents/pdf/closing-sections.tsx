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
        <View key={group.title} wrap={false}>
          <Text style={{ ...styles.h3, color: INK.deep, marginTop: 3, marginBottom: 1.5 }}>
            {group.title}
          </Text>
          <View
            style={{ flexDirection: 'row', flexWrap: 'wrap', borderTopWidth: 0.6, borderTopColor: INK.line }}
          >
            {group.rows.map((row) => (
              <Answer key={row.question} row={row} />
            ))}
          </View>
        </View>
      ))}
    </Section>
  );
}

/** Two in a row; an area of six is surely smaller than a page. */
function Answer({ row }: { readonly row: AnswersModel['groups'][number]['rows'][number] }) {
  return (
    <View style={{ width: '50%', paddingTop: 2, paddingRight: 12 }}>
      <Text style={{ fontSize: 8.5, lineHeight: 1.2 }}>
        <Text style={styles.strong}>
          {row.title} ({row.points}):
        </Text>{' '}
        {row.answer}
      </Text>
    </View>
  );
}
