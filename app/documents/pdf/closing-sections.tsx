import { Link, Text, View } from '@react-pdf/renderer';
import type { AnswersModel, MethodModel } from '../report/report-model.ts';
import { Facts, Section, Subheading, Table } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';

export function MethodSection({ method }: { readonly method: MethodModel }) {
  return (
    <Section title={method.title}>
      {method.paragraphs.map((paragraph, index) => (
        <Text key={index} style={{ marginBottom: 5 }} orphans={2} widows={2}>
          {paragraph}
        </Text>
      ))}
      <Subheading>{method.factsTitle}</Subheading>
      <Facts facts={method.facts} columns={4} />
      <Subheading>{method.sourcesTitle}</Subheading>
      {method.sources.map((source) => (
        <Text key={source.text} style={{ ...styles.small, marginBottom: 3 }}>
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
    <Section title={answers.title} lead={answers.lead}>
      <Table table={answers.profile} widths={[2, 5]} />
      {answers.groups.map((group) => (
        <View key={group.title}>
          <Subheading>{group.title}</Subheading>
          {group.rows.map((row) => (
            <View
              key={row.question}
              style={{ ...styles.row, paddingVertical: 3, borderTopWidth: 0.6, borderTopColor: INK.line }}
              wrap={false}
            >
              <Text style={{ width: '44%', paddingRight: 12, fontSize: 9, lineHeight: 1.3 }}>
                {row.question}
              </Text>
              <Text style={{ flex: 1, fontSize: 9, lineHeight: 1.3, fontWeight: 600 }}>{row.answer}</Text>
            </View>
          ))}
        </View>
      ))}
    </Section>
  );
}
