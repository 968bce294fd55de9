import type { CellObject, Row } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { QuestionKind } from '#app/domain/statistics/question-kinds.ts';
import { findSubject } from '#app/domain/statistics/question-kinds.ts';
import type { LabelledCell, LabelledTable } from '#app/report-model/statistics/labelled-release.ts';
import { labelRelease } from '#app/report-model/statistics/labelled-release.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { toReading } from '#app/report-model/statistics/reading.view-model.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { withoutTimes } from '../zip-times.ts';
import {
  CODE,
  FIRST,
  HEAD,
  LABEL,
  number,
  percent,
  text,
  TITLE,
  toTableSheet,
  withHeight,
  WRAPPED,
} from './sheet-cells.ts';
import type { PrintedSheet } from './sheet-pages.ts';
import { onPages } from './sheet-pages.ts';
import { toWeightSheets } from './weight-sheets.ts';

/** What a sheet is about; tables of one kind stand on one sheet, one below the other. */
const TOPICS = [
  ...(['participation', 'band', 'points', 'use', 'gate', 'goal', 'obstacle', 'steps', 'change'] as const),
] as const;
type Topic = (typeof TOPICS)[number];

/** What stands on the sheet of something else. */
const SHEETS = { 'steps-done': 'steps', 'steps-stuck': 'steps', 'steps-finished': 'change' } as const;
const topicOfKind = (kind: QuestionKind): Topic => (isOnOther(kind) ? SHEETS[kind] : kind);
const isOnOther = (kind: QuestionKind): kind is keyof typeof SHEETS => kind in SHEETS;

function topicOf({ kind, columns }: LabelledTable): Topic {
  if (kind !== 'count') return 'points';
  const subject = columns.map(({ id }) => findSubject(id)).find((each) => each !== null);
  return subject ? topicOfKind(subject.kind) : 'participation';
}

const COLUMNS = ['question', 'answer', 'by', 'group'] as const;
const FIGURES = ['value', 'percent', 'low', 'high', 'n', 'step', 'status'] as const;
const CODES = ['statusCode', 'table', 'key'] as const;
/** Of all columns but the codes. */
const WIDTHS = [46, 30, 12, 34, 10, 9, 9, 9, 11, 9, 15];
const READING_WIDTHS = [28, 90];

function headOf({ translator: { t } }: WordedRelease): Row {
  return [...COLUMNS, ...FIGURES, ...CODES].map((column) => text(t(`statistics:xlsx.${column}`), HEAD));
}

interface CellPlace {
  readonly worded: WordedRelease;
  readonly table: LabelledTable;
  readonly style: CellObject;
}

/** The place of the visible dimension among the columns of a table; -1 where it tells of all firms. */
const groupPlace = ({ release }: WordedRelease, { columns }: LabelledTable): number =>
  columns.findIndex(({ id }) => release.noise.exact.includes(id));

function toRow(cell: LabelledCell, { worded, table, style }: CellPlace): Row {
  const { t } = worded.translator;
  const by = groupPlace(worded, table);
  const answers = cell.labels.filter((_, place) => place !== by);
  const key = table.columns.map(({ id }, place) => [id, cell.codes[place]].join('=')).join('&');
  return [
    text(table.label, style),
    // Of two parts the second tells them apart: the first is the score the whole table is about.
    text(answers.at(-1) ?? '', style),
    text(table.columns[by]?.label ?? '', style),
    text(cell.labels[by] ?? t('statistics:allFirms'), style),
    number(cell.value, style),
    percent(cell.percent, style),
    percent(cell.low, style),
    percent(cell.high, style),
    number(cell.n, style),
    number(cell.step, style),
    text(cell.statusLabel, style),
    ...[cell.status, table.id, key].map((code) => text(code, { ...style, ...CODE })),
  ];
}

function toSheet(worded: WordedRelease, topic: Topic, tables: readonly LabelledTable[]): PrintedSheet {
  return toTableSheet({
    sheet: worded.translator.t(`statistics:xlsx.sheets.${topic}`),
    head: headOf(worded),
    rows: tables.flatMap((table) =>
      table.cells.map((cell, index) => toRow(cell, { worded, table, style: index === 0 ? FIRST : {} })),
    ),
    widths: WIDTHS,
  });
}

/** The first sheet: of what the numbers are, and how they are to be read. */
function toReadingSheet(worded: WordedRelease, weights: LabelledWeights | null): PrintedSheet {
  const { title, subtitle, facts, caution, readingTitle, rules } = toReading(worded, weights);
  const high = (row: Row): Row => withHeight(row, READING_WIDTHS);
  const pairs = (all: typeof facts): Row[] =>
    all.map(({ label, value }) => high([text(label, { ...LABEL, wrap: true }), text(value, WRAPPED)]));
  return {
    sheet: worded.translator.t('statistics:xlsx.sheets.reading'),
    columns: READING_WIDTHS.map((width) => ({ width })),
    ...{ orientation: 'landscape', printed: READING_WIDTHS.length },
    data: [
      ...[[text(title, TITLE)], [text(subtitle)], [], ...pairs(facts), []],
      ...[high([null, text(caution, { ...WRAPPED, fontWeight: 'bold' })]), []],
      ...[[text(readingTitle, LABEL)], ...pairs(rules)],
    ],
  };
}

/**
 * A release as a workbook: how to read it, then a sheet for each topic, and what is weighted at the end. The same release
 * and weights give the same bytes.
 */
export async function toReleaseXlsx(
  worded: WordedRelease,
  weights: LabelledWeights | null,
): Promise<Uint8Array> {
  const tables = labelRelease(worded);
  const sheets = TOPICS.flatMap((topic) => {
    const within = tables.filter((table) => topicOf(table) === topic);
    return within.length === 0 ? [] : [toSheet(worded, topic, within)];
  });
  const weighted = weights === null ? [] : toWeightSheets(worded, weights);
  const all = [toReadingSheet(worded, weights), ...sheets, ...weighted];
  const file = writeExcelFile(all, { fontFamily: 'Arial', fontSize: 10, features: [onPages(all)] });
  return withoutTimes(new Uint8Array(await file.toBuffer()));
}
