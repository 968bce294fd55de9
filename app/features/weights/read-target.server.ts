import { readSpreadsheet } from '#app/documents/read-spreadsheet.server.ts';
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import {
  classesOf,
  findDimension,
  missingClasses,
  WEIGHTED_DIMENSIONS,
} from '#app/domain/statistics/weight-target.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { className } from './class-words.ts';

/** Far more than there are classes. */
export const MOST_ROWS = 100;
export const MOST_CHARACTERS = 10_000;

export type RowFaultCode = 'unknown-class' | 'class-twice' | 'formula' | 'negative' | 'not-a-number';
export type TableFaultCode =
  ('table-missing' | 'no-table' | 'table-long') | ('class-missing' | 'all-zero' | 'rows-wrong');

/** A row as it was read: what stands there, and what it means. */
export interface ReadRow {
  readonly line: number;
  readonly read: readonly [category: string, firms: string];
  readonly category: string | null;
  readonly firms: number | null;
  readonly fault: RowFaultCode | null;
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  readonly firms: WeightTarget['firms'];
  /** Classes without a number, of a dimension that has some. */
  readonly missing: readonly string[];
  readonly fault: TableFaultCode | null;
}

const plain = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Classes by their ids and by their words in every language. */
const classNames = (): ReadonlyMap<string, string> =>
  new Map(
    WEIGHTED_DIMENSIONS.flatMap((dimension) =>
      classesOf(dimension).flatMap((category) => [
        [plain(category), category] as const,
        ...LOCALES.map((locale) => [plain(className(translatorFor(locale), category)), category] as const),
      ]),
    ),
  );

/** Whole, with marks between thousands as either language writes them. */
const WHOLE = /^(?:\d+|\d{1,3}(?:[.,\u0020\u00a0\u202f']\d{3})+)$/;
const MOST_DIGITS = 9;

function readFirms(text: string): number | Extract<RowFaultCode, 'formula' | 'negative' | 'not-a-number'> {
  const typed = text.trim();
  if (/^[-\u2212]\s*\d/.test(typed)) return 'negative';
  if (/^[=+@-]/.test(typed)) return 'formula';
  const digits = typed.replace(/\D/g, '');
  return WHOLE.test(typed) && digits.length <= MOST_DIGITS ? Number(digits) : 'not-a-number';
}

type Line = { readonly line: number; readonly cells: readonly string[] };

function readRow({ line, cells }: Line, names: ReadonlyMap<string, string>): ReadRow {
  const [typed = '', count = ''] = cells;
  const category = names.get(plain(typed)) ?? null;
  const firms = readFirms(count);
  const row = { line, read: [typed.trim(), count.trim()] as const, category };
  if (category === null) return { ...row, firms: null, fault: 'unknown-class' };
  return typeof firms === 'number' ? { ...row, firms, fault: null } : { ...row, firms: null, fault: firms };
}

function withTwice(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.map((row, index) => {
    const isAgain = rows.slice(0, index).some(({ category }) => category === row.category);
    return row.fault === null && isAgain ? { ...row, fault: 'class-twice' as const } : row;
  });
}

function toFirms(rows: readonly ReadRow[]): WeightTarget['firms'] {
  const named = WEIGHTED_DIMENSIONS.map((dimension) => {
    const own = rows.flatMap(({ category, firms, fault }) =>
      category !== null && firms !== null && fault === null && findDimension(category) === dimension
        ? [[category, firms] as const]
        : [],
    );
    return [dimension, Object.fromEntries(own)] as const;
  });
  return Object.fromEntries(named.filter(([, own]) => Object.keys(own).length > 0));
}

const isAllZero = (firms: WeightTarget['firms']): boolean =>
  Object.values(firms).some((own) => Object.values(own).every((count) => count === 0));

const refused = (fault: TableFaultCode): ReadTable => ({ rows: [], firms: {}, missing: [], fault });

/** The rows of a table of two columns; the first is one too where it names a class and no heading. */
function linesOf(text: string, names: ReadonlyMap<string, string>): readonly Line[] | null {
  const table = readSpreadsheet(text);
  if (table === null) return null;
  const isHeading = !names.has(plain(table.header[0] ?? ''));
  return isHeading ? table.rows : [{ line: 1, cells: table.header }, ...table.rows];
}

/** What a table of classes and numbers of firms says, and what is wrong with it, row by row. */
export function readTargetTable(text: string): ReadTable {
  if (text.trim() === '') return refused('table-missing');
  if (text.length > MOST_CHARACTERS) return refused('table-long');
  const names = classNames();
  const lines = linesOf(text, names);
  if (lines === null || lines.length === 0) return refused('no-table');
  if (lines.length > MOST_ROWS) return refused('table-long');
  const rows = withTwice(lines.map((line) => readRow(line, names)));
  const firms = toFirms(rows);
  const missing = WEIGHTED_DIMENSIONS.flatMap((dimension) => missingClasses(firms, dimension));
  const read = { rows, firms, missing };
  if (rows.some(({ fault }) => fault !== null)) return { ...read, fault: 'rows-wrong' };
  if (missing.length > 0) return { ...read, fault: 'class-missing' };
  return { ...read, fault: isAllZero(firms) ? 'all-zero' : null };
}
