import { View } from '@react-pdf/renderer';
import type { DashboardFigure, DashboardPart } from '#app/report-model/statistics/dashboard-model.ts';
import { tableWidths } from '#app/report-model/statistics/board-sheets.ts';
import type { BoardReport, CodeGroup } from '#app/report-model/statistics/release-paper-model.ts';
import { Chapter, columnsOf, Figure, RunIn } from './blocks.tsx';
import { styles } from './styles.ts';
import { Table } from './table.tsx';
import { tagged } from './tags.ts';
import { INK } from './theme.ts';
import { Text } from './text.tsx';
import { COLUMN, CONTENT_WIDTH, GRID, GUTTER, HALF } from './type-scale.ts';

interface TopicProps {
  readonly part: DashboardPart;
  readonly report: BoardReport;
  readonly isFirst: boolean;
}

/** A topic with its pictures, each with its table, and where they are from: firms that chose to take part. */
export function Topic({ part, report, isFirst }: TopicProps) {
  const { source } = report.reading;
  return (
    <Chapter title={part.title} isFirst={isFirst}>
      {part.figures.flatMap((figure) => [
        <Drawing key={figure.id} figure={figure} />,
        <Numbers key={`${figure.id}-numbers`} figure={figure} />,
      ])}
      <Text style={styles.fine}>{source}</Text>
    </Chapter>
  );
}

interface FigureProps {
  readonly figure: DashboardFigure;
}

function Drawing({ figure: { title, plot } }: FigureProps) {
  return (
    <View wrap={false}>
      <Text {...tagged('H3')} style={{ ...styles.title, marginBottom: HALF }}>
        {title}
      </Text>
      {plot === null ? null : <Figure scene={plot.wide} said={plot.label} width={CONTENT_WIDTH} />}
    </View>
  );
}

function Numbers({ figure: { table, notes } }: FigureProps) {
  return (
    <>
      <Table table={table} widths={tableWidths(table)} />
      <View style={{ marginTop: HALF, marginBottom: GRID }}>
        {notes.map((note) => (
          <Text key={note} style={styles.fine}>
            {note}
          </Text>
        ))}
      </View>
    </>
  );
}

/** How the numbers are made, and how they are to be read. */
export function HowToRead({ report: { method, reading } }: { readonly report: BoardReport }) {
  return (
    <>
      <Chapter title={reading.readingTitle} isFirst>
        <View style={styles.row}>
          {columnsOf(reading.rules).map((rules, index) => (
            <View key={index} style={{ width: COLUMN, marginLeft: index * GUTTER }}>
              {rules.map(({ label, value }) => (
                <View key={label} style={{ marginBottom: HALF }}>
                  <Text {...tagged('H3')} style={styles.title}>
                    {label}
                  </Text>
                  <Text>{value}</Text>
                </View>
              ))}
            </View>
          ))}
        </View>
      </Chapter>
      <Chapter title={method.title}>
        {method.texts.map((text) => (
          <Text key={text} style={{ marginBottom: HALF }}>
            {text}
          </Text>
        ))}
      </Chapter>
    </>
  );
}

/** What codes in files of the release stand for, in small print: each kind stays whole. */
export function Codes({ report: { codes } }: { readonly report: BoardReport }) {
  return (
    <Chapter title={codes.title} lead={codes.text} isFirst>
      <View style={styles.row}>
        {evenColumns(codes.groups).map((groups, index) => (
          <View key={index} style={{ width: COLUMN, marginLeft: index * GUTTER }}>
            {groups.map((group) => (
              <View key={group.title} style={{ marginBottom: HALF }}>
                <Text {...tagged('H3')} style={styles.title}>
                  {group.title}
                </Text>
                {group.codes.map(({ code, label }) => (
                  <View key={code} style={{ ...styles.fine, color: INK.ink }}>
                    <RunIn label={code}>{label}</RunIn>
                  </View>
                ))}
              </View>
            ))}
          </View>
        ))}
      </View>
    </Chapter>
  );
}

/** Two columns about as long as each other, read downwards. */
function evenColumns(groups: BoardReport['codes']['groups']): (readonly CodeGroup[])[] {
  const lengths = groups.map(({ codes }) => codes.length + 2);
  const half = lengths.reduce((sum, length) => sum + length, 0) / 2;
  let sum = 0;
  const left = groups.filter((_, index) => (sum += lengths[index] ?? 0) <= half);
  return [left, groups.slice(left.length)];
}
