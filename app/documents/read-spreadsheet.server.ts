import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TableEncoding } from '#app/domain/client/client-import.ts';

/** A table as somebody saved it: what stands above the columns, and the rows with their place in the file. */
export interface ReadSpreadsheet {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

const recordsSchema = z.array(
  z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }),
);

const DELIMITERS = [';', '\t', ','];

const MARKS: readonly (readonly [TableEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** How much of a table tells on which side of its characters the empty byte stands. */
const LOOKED_AT = 400;

/** UTF-16 without a mark: between letters of the West every other byte is empty. */
function unmarkedUtf16(bytes: Uint8Array): TableEncoding | null {
  const part = bytes.subarray(0, LOOKED_AT);
  const empty = [0, 1].map((side) => part.filter((byte, at) => byte === 0 && at % 2 === side).length);
  const [before = 0, behind = 0] = empty;
  if (Math.max(before, behind) <= part.length / 4) return null;
  return behind > before ? 'utf-16le' : 'utf-16be';
}

function decodeAs(bytes: Uint8Array, encoding: TableEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What stands in a table that somebody saved, and the encoding it was read in: the one asked for, else by its mark, as
 * UTF-16 or UTF-8 where it can be that, and as the Windows spelling of western Europe where it can be none of them. Null:
 * it is not in the encoding asked for.
 */
export function decodeTable(
  bytes: Uint8Array,
  asked: TableEncoding | null = null,
): { readonly text: string; readonly encoding: TableEncoding } | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
  const encodings = asked === null ? [marked, unmarkedUtf16(bytes), 'utf-8' as const] : [asked];
  for (const encoding of encodings) {
    const text = encoding && decodeAs(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding };
  }
  if (asked !== null) return null;
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** The mark that stands most often in the first line. */
function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r\n|\n|\r/, 1);
  const counts = DELIMITERS.map((mark) => first.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The apostrophe that a table of ours has before what would be a formula. */
const unescape = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

type SpreadsheetRecord = z.infer<typeof recordsSchema>[number];

/** Rows as a spreadsheet counts them: a cell of several lines is in one row, and an empty row counts. */
function numberRows(records: readonly SpreadsheetRecord[]): ReadSpreadsheet['rows'] {
  let within = 0;
  return records.map(({ record, info }) => {
    within += record.reduce((count, cell) => count + (cell.match(/[\r\n]/g)?.length ?? 0), 0);
    return { line: info.lines - within, cells: record.map(unescape) };
  });
}

/** Null for what is no table, such as one whose quotes do not close. */
export function readSpreadsheet(text: string): ReadSpreadsheet | null {
  try {
    const records = recordsSchema.parse(
      parse(text, {
        ...{ delimiter: delimiterOf(text), relax_column_count: true, skip_empty_lines: true, info: true },
      }),
    );
    return {
      header: (records[0]?.record ?? []).map((cell) => cell.trim()),
      rows: numberRows(records).slice(1),
    };
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
