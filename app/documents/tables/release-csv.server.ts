import { stringify } from 'csv-stringify/sync';
import type { Release } from '#app/domain/statistics/release.ts';
import type { WeightTable } from '#app/report-model/statistics/weight-tables.ts';
import type { LabelledCell, LabelledTable } from '#app/report-model/statistics/labelled-release.ts';

/** The figures of a cell, in the order of their columns. The names are the same in every language. */
export const FIGURES = ['value', 'percent', 'low', 'high', 'n', 'step', 'max'] as const;
type Figure = (typeof FIGURES)[number];

/** The name of the column that says in words what the column of codes beside it stands for. */
export const labelColumn = (column: string): string => `${column}_label`;

/** All columns of a table as a file. */
export const columnsOf = ({ columns }: LabelledTable): readonly string[] => [
  ...columns.flatMap(({ id }) => [id, labelColumn(id)]),
  ...FIGURES,
  ...['status', labelColumn('status'), 'release', 'as_of'],
];

function figuresOf(cell: LabelledCell): Readonly<Record<Figure, number | null>> {
  const { value, percent, low, high, n, step, max } = cell;
  return { value, percent, low, high, n, step, max };
}

export interface CsvOptions {
  /** For who opens it with a double click: spreadsheets take a file without the mark for the spelling of their country. */
  readonly isMarked: boolean;
}

const toCsv = (rows: readonly (readonly unknown[])[], { isMarked }: CsvOptions): string =>
  stringify(
    rows.map((row) => [...row]),
    {
      ...{ bom: isMarked, record_delimiter: 'windows', escape_formulas: true },
      cast: { number: String },
    },
  );

/**
 * One table of a release after RFC 4180: commas, lines that end as on Windows, whole numbers, nothing where nothing is
 * said. A label that a spreadsheet would take for a formula gets an apostrophe in front; codes are ours.
 */
export function toReleaseCsv(
  table: LabelledTable,
  { release, asOf }: Pick<Release, 'release' | 'asOf'>,
  { isMarked }: CsvOptions,
): string {
  const rows = table.cells.map((cell) => [
    ...cell.codes.flatMap((code, place) => [code, cell.labels[place] ?? '']),
    ...FIGURES.map((figure) => figuresOf(cell)[figure]),
    ...[cell.status, cell.statusLabel, release, asOf],
  ]);
  return toCsv([columnsOf(table), ...rows], { isMarked });
}

/** Weighted figures, or what they are weighted to, in the same way. */
export const toWeightCsv = ({ columns, rows }: WeightTable, options: CsvOptions): string =>
  toCsv([columns.map(({ id }) => id), ...rows], options);
