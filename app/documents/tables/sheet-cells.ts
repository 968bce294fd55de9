import type { Cell, CellObject, Row } from 'write-excel-file/node';
import { INK } from '../pdf/theme.ts';

export const HEAD = {
  ...{ fontWeight: 'bold', wrap: true, alignVertical: 'top' },
  ...{ backgroundColor: INK.accent, textColor: '#ffffff', height: 3 * 14 },
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

/** How wide a sign is, where a column counts in digits: in a sentence, and in the bold words of a head. */
const SIGN = { plain: 0.92, bold: 1.2 } as const;

function lettersIn(cell: Cell): string {
  if (typeof cell !== 'object' || cell === null || !('value' in cell)) return '';
  return cell.type === String ? String(cell.value) : '';
}

/**
 * Columns as wide as their texts, and at least as wide as given: programs cut a text off where the next cell holds
 * something. A head breaks between its words.
 */
export const columnsFor = (head: Row, rows: readonly Row[], least: readonly number[]) =>
  least.map((width, place) => {
    const words = lettersIn(head[place]).split(/\s+/u);
    const longest = (texts: readonly string[]): number =>
      texts.reduce((most, { length }) => Math.max(most, length), 0);
    const texts = rows.map((row) => lettersIn(row[place]));
    return { width: Math.ceil(Math.max(width, longest(words) * SIGN.bold, longest(texts) * SIGN.plain)) };
  });

/** Not every program makes a row as high as its text: so many signs fit in a line of the second column, so high is a line. */
const LINE = { signs: 84, points: 14 } as const;
export const heightOf = (value: string): number =>
  LINE.points * Math.max(1, Math.ceil(value.length / LINE.signs));
