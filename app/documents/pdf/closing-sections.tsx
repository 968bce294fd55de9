import { Link, View } from '@react-pdf/renderer';
import type { AnswersModel, LawModel, MethodModel } from '#app/report-model/report-model.ts';
import { Facts, Section } from './blocks.tsx';
import { styles } from './styles.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';

export function MethodSection({ method }: { readonly method: MethodModel }) {
  return (
    <Section title={method.title} isFollowing keep={2}>
      {method.paragraphs.map((paragraph, index) => (
        <Text key={index} style={{ fontSize: 8.6, lineHeight: 1.24, marginBottom: 2 }} orphans={2} widows={2}>
          {paragraph}
        </Text>
      ))}
      <Text style={{ ...fine, marginTop: 2, marginBottom: 3 }}>{method.factsLine}</Text>
      <View wrap={false}>
        <Text style={{ ...styles.h3, color: INK.deep }}>{method.sourcesTitle}</Text>
        {method.sources.map((source) => (
          <Text key={source.text} style={{ ...fine, marginBottom: 1 }}>
            {source.url === null ? (
              source.text
            ) : (
              <Link src={source.url} style={styles.link}>
                {source.text}
              </Link>
            )}
          </Text>
        ))}
      </View>
    </Section>
  );
}

export function AnswersSection({ answers }: { readonly answers: AnswersModel }) {
  return (
    <Section title={answers.title} isFollowing keep={2}>
      <Facts facts={answers.wishes} columns={3} />
      {answers.groups.map((group) => (
        <View key={group.title} wrap={false}>
          <Text style={{ ...styles.h3, color: INK.deep, marginTop: 2 }}>{group.title}</Text>
          <View style={{ ...styles.row, borderTopWidth: 0.6, borderTopColor: INK.line }}>
            {columnsOf(group.rows).map((rows) => (
              <View key={rows[0]?.question} style={{ width: '50%', paddingRight: 12 }}>
                {rows.map((row) => (
                  <Answer key={row.question} row={row} />
                ))}
              </View>
            ))}
          </View>
        </View>
      ))}
    </Section>
  );
}

/** Dates and titles in two columns, read downwards; what each says stands in the web report. */
export function LawSection({ law }: { readonly law: LawModel }) {
  return (
    <View wrap={false} style={{ marginTop: 6 }}>
      <Text style={{ ...styles.h3, color: INK.deep }}>{law.title}</Text>
      <Text style={fine}>{law.lead}</Text>
      <View style={{ ...styles.row, marginTop: 2 }}>
        {columnsOf(law.entries).map((entries) => (
          <View key={entries[0]?.id} style={{ width: '50%', paddingRight: 12 }}>
            {entries.map((entry) => (
              <Text key={entry.id} style={{ ...fine, paddingTop: 1 }}>
                <Text style={styles.strong}>{entry.date}</Text>
                {` ${entry.titleWithDoubt}`}
              </Text>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

type AnswerRow = AnswersModel['groups'][number]['rows'][number];

/** Two columns; the six of a dimension are surely smaller than a page. */
function columnsOf<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const half = Math.ceil(rows.length / 2);
  return [rows.slice(0, half), rows.slice(half)];
}

function Answer({ row }: { readonly row: AnswerRow }) {
  return (
    <Text style={{ fontSize: 8.3, lineHeight: 1.18, paddingTop: 1.5 }}>
      <Text style={styles.strong}>{row.leadIn}</Text> {row.answer}
    </Text>
  );
}

const fine = { fontSize: 8, lineHeight: 1.22, color: INK.muted } as const;
