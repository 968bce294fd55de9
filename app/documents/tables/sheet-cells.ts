import type { CellObject } from 'write-excel-file/node';
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

/** Not every program makes a row as high as its text: so many signs fit in a line of the second column, so high is a line. */
const LINE = { signs: 84, points: 14 } as const;
export const heightOf = (value: string): number =>
  LINE.points * Math.max(1, Math.ceil(value.length / LINE.signs));
