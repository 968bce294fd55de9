import { Link, View } from '@react-pdf/renderer';
import type { Piece } from '#app/i18n/punctuation.ts';
import type {
  AnswersModel,
  MethodModel,
  PrintedReport,
  ReportModel,
} from '#app/report-model/report-model.ts';
import { Chapter, columnsOf } from './blocks.tsx';
import { Pieces } from './pieces.tsx';
import { styles } from './styles.ts';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { COLUMN, GRID, GUTTER, HALF } from './type-scale.ts';

export function MethodChapter({ report: { method, paper } }: { readonly report: PrintedReport }) {
  return (
    <Chapter title={method.title}>
      <View style={styles.row} wrap={false}>
        {columnsOf(paper.method).map((paragraphs, index) => (
          <View key={index} style={{ width: COLUMN, marginLeft: index * GUTTER }}>
            {paragraphs.map((paragraph) => (
              <Text key={paragraph} style={{ ...styles.fine, color: INK.ink, marginBottom: 2 }}>
                {paragraph}
              </Text>
            ))}
          </View>
        ))}
      </View>
      <Sources method={method} more={paper.more?.method ?? null} />
    </Chapter>
  );
}

interface SourcesProps {
  readonly method: MethodModel;
  readonly more: readonly Piece[] | null;
}

function Sources({ method, more }: SourcesProps) {
  return (
    <View wrap={false} style={{ marginTop: HALF }}>
      <Text {...tagged('H3')} style={styles.title}>
        {method.sourcesTitle}
      </Text>
      {method.sources.map((source) => (
        <Text key={source.text} style={styles.fine}>
          {source.url === null ? (
            source.text
          ) : (
            <Link src={source.url} style={styles.link}>
              {source.text}
            </Link>
          )}
        </Text>
      ))}
      <Text style={styles.fine}>{method.factsLine}</Text>
      {more === null ? null : (
        <Text style={{ marginTop: HALF }}>
          <Pieces pieces={more} />
        </Text>
      )}
    </View>
  );
}

/** Title and level of each of the 24, a column for each subject; their wording stands in the web report. */
export function AnswersChapter({ report: { answers } }: { readonly report: ReportModel }) {
  return (
    <Chapter title={answers.title}>
      <View wrap={false}>
        <Text style={{ ...styles.fine, marginBottom: HALF }}>
          {answers.wishes} {answers.voices?.key}
        </Text>
        <View style={styles.row}>
          {answers.groups.map((group, index) => (
            <View key={group.title} style={{ flex: 1, marginLeft: index === 0 ? 0 : GRID }}>
              <Group group={group} />
            </View>
          ))}
        </View>
      </View>
    </Chapter>
  );
}

function Group({ group }: { readonly group: AnswersModel['groups'][number] }) {
  return (
    <View style={{ ...styles.fine, color: INK.ink, marginBottom: HALF }}>
      <Text {...tagged('H3')} style={{ fontWeight: 600, color: INK.deep }}>
        {group.title}
      </Text>
      {group.rows.map((row) => (
        <View
          key={row.question}
          {...tagged('P')}
          style={{ ...styles.row, borderTopWidth: RULE, borderTopColor: INK.line }}
        >
          <Text style={{ flex: 1, marginBottom: -RULE, marginRight: HALF }}>{row.title}</Text>
          <Text>{row.voices?.besidePoints ?? row.points}</Text>
        </View>
      ))}
    </View>
  );
}

const RULE = 0.5;
