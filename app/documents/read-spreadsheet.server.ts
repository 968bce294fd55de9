import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A table as somebody saved it: what stands above the columns, and the rows with their place in the file. */
export interface ReadSpreadsheet {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

const DELIMITERS = [';', '\t', ','];

/** What spreadsheets save: UTF-8 with or without its mark, else the Windows spelling of western Europe. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The apostrophe that a table of ours has before what would be a formula. */
const unescape = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

/** Null for what is no table, such as one whose quotes do not close. */
export function readSpreadsheet(bytes: Uint8Array): ReadSpreadsheet | null {
  const text = decode(bytes);
  try {
    const records = recordsSchema.parse(
      parse(text, {
        ...{ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true },
      }),
    );
    const [head, ...rows] = records;
    return {
      header: (head?.record ?? []).map((cell) => cell.trim()),
      rows: rows.map(({ record, info }) => ({ line: info.lines, cells: record.map(unescape) })),
    };
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
