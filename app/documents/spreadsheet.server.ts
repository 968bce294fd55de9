import { stringify } from 'csv-stringify/sync';
import type { Translator } from '#app/i18n/translator.server.ts';

/** A column by what it holds, and what stands above it. */
export interface SpreadsheetColumn<Key extends string> {
  readonly key: Key;
  readonly header: string;
}

/** The beginning has the mark and the heads of columns; what follows is put behind it. */
export type SpreadsheetPiece = 'beginning' | 'continuation';

/**
 * Rows as a table that a spreadsheet opens with a double click. Where the language writes a comma in numbers, its
 * spreadsheets part columns by semicolons; the mark at the beginning says UTF-8. What would be taken for a formula gets an
 * apostrophe in front.
 */
export function toSpreadsheet<Key extends string>(
  rows: readonly Readonly<Record<Key, string | number | null>>[],
  columns: readonly SpreadsheetColumn<Key>[],
  { format, piece = 'beginning' }: Pick<Translator, 'format'> & { readonly piece?: SpreadsheetPiece },
): string {
  const isBeginning = piece === 'beginning';
  const hasComma = format.number(0.5).includes(',');
  return stringify([...rows], {
    ...{ bom: isBeginning, header: isBeginning },
    columns: [...columns],
    delimiter: hasComma ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: { number: (value) => (hasComma ? String(value).replace('.', ',') : String(value)) },
  });
}
