import type { Cell, CellObject, Row } from 'write-excel-file/node';
import { widthOf, wrapToWidth } from '#app/report-model/plots/lettering.ts';
import { INK } from '../pdf/theme.ts';
import type { PrintedSheet } from './sheet-pages.ts';

export const HEAD = {
  ...{ fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  ...{ backgroundColor: INK.accent, textColor: '#ffffff' },
} as const satisfies CellObject;
export const TITLE = {
  fontWeight: 'bold',
  fontSize: 16,
  height: 26,
  textColor: INK.accent,
} as const satisfies CellObject;
export const LABEL = { fontWeight: 'bold', alignVertical: 'top' } as const satisfies CellObject;
export const WRAPPED = { wrap: true, alignVertical: 'top' } as const satisfies CellObject;
export const CODE = { textColor: INK.muted } as const satisfies CellObject;
/** The first row of a table below another. */
export const FIRST = {
  topBorderStyle: 'thin',
  topBorderColor: INK.line,
} as const satisfies CellObject;

/** Always a text, whatever it begins with: a cell is a formula only where the file says so. */
export const text = (value: string, style: CellObject = {}): CellObject => ({
  ...style,
  type: String,
  value,
});
/** Nothing where nothing is said; a number as a number everywhere else. */
export const number = (value: number | null, style: CellObject, format = '0'): CellObject =>
  value === null ? style : { ...style, type: Number, value, format };
export const percent = (value: number | null, style: CellObject): CellObject =>
  number(value === null ? null : value / 100, style, '0%');

const lettersIn = (cell: Cell): string =>
  typeof cell === 'object' && cell !== null && 'value' in cell && cell.type === String
    ? String(cell.value)
    : '';
const isBold = (cell: Cell): boolean =>
  typeof cell === 'object' && cell !== null && 'fontWeight' in cell && cell.fontWeight === 'bold';

/**
 * A column counts in digits, and holds a little less than it says: programs round a digit to whole dots, and a cell keeps
 * some room on both sides.
 */
const DIGIT = { size: 1 / widthOf('0', { size: 1 }) } as const;
const KEPT = { share: 0.94, sides: 1 } as const;
const letteringOf = (cell: Cell) => ({ ...DIGIT, bold: isBold(cell) });
const roomIn = (width: number): number => (width - KEPT.sides) * KEPT.share;

/** The width of a column in which these texts stand on one line each. */
const widthFor = (texts: readonly string[], like: Cell): number =>
  texts.reduce((most, each) => Math.max(most, widthOf(each, letteringOf(like))), 0) / KEPT.share + KEPT.sides;

const LINE_POINTS = 14;

/** Not every program makes a row as high as its texts, so each row says it. */
export function withHeight(row: Row, widths: readonly number[]): Row {
  const lines = row.map((cell, place) => {
    const width = widths[place];
    // A line may end behind a hyphen too.
    const parts = lettersIn(cell).replaceAll('-', '- ');
    return width === undefined ? 1 : wrapToWidth(parts, roomIn(width), letteringOf(cell)).length;
  });
  const height = Math.max(1, ...lines) * LINE_POINTS;
  return row.map((cell) =>
    typeof cell === 'object' && cell !== null && 'type' in cell ? { ...cell, height } : cell,
  );
}

interface TableSheet {
  readonly sheet: string;
  readonly head: Row;
  readonly rows: readonly Row[];
  /** Of the columns that people read, which break their texts; those behind them hold codes. */
  readonly widths: readonly number[];
  /** Where the numbers are from, below the rows: the head stays the first row of the sheet. */
  readonly notes?: readonly string[];
}

const wordsIn = (cell: Cell): readonly string[] => lettersIn(cell).split(/[ -]/u);

/** A column that people read is at least as wide as each of its words, another one as each of its texts. */
function widthOfColumn({ head, rows, widths }: TableSheet, place: number): number {
  const cells = rows.map((row) => row[place]);
  const given = widths[place];
  const texts = given === undefined ? cells.map(lettersIn) : cells.flatMap(wordsIn);
  return Math.ceil(Math.max(given ?? 0, widthFor(wordsIn(head[place]), head[place]), widthFor(texts, null)));
}

/** A table with its head: a page wide where people read, and as wide as its texts where programs do. */
export function toTableSheet(table: TableSheet): PrintedSheet {
  const { sheet, head, rows, notes = [] } = table;
  const printed = table.widths.length;
  const widths = head.map((_, place) => widthOfColumn(table, place));
  const read = widths.slice(0, printed);
  const wrapped = (row: Row): Row =>
    row.map((cell, place) =>
      typeof cell === 'object' && cell !== null
        ? { ...cell, alignVertical: 'top', wrap: place < printed }
        : cell,
    );
  const across = [read.reduce((sum, width) => sum + width, 0)];
  const noteRows = notes.map((note, index) =>
    withHeight([text(note, { ...(index === 0 ? LABEL : {}), ...WRAPPED, columnSpan: printed })], across),
  );
  return {
    ...{ sheet, printed, stickyRowsCount: 1, orientation: 'landscape' },
    columns: widths.map((width) => ({ width })),
    data: [
      withHeight(head, widths),
      ...rows.map((row) => withHeight(wrapped(row), read)),
      ...(notes.length === 0 ? [] : [[], ...noteRows]),
    ],
  };
}
