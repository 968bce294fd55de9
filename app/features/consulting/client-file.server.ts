import { readSpreadsheet } from '#app/documents/read-spreadsheet.server.ts';
import type { ClientDetails } from '#app/domain/client/client.ts';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { readClientForm } from './client-form.ts';
import type { NotedField } from './client-words.ts';
import { IDS, notedWord } from './client-words.ts';

/** More than that is no portfolio. */
export const MOST_ROWS = 10_000;

const COLUMNS = ['name', 'sector', 'sizeClass', 'country', 'region', 'note', 'shared'] as const;
/** What a table of ours says besides; it is not taken over. */
const LEFT_OUT = ['seenBy', 'archived', 'last', 'band'] as const;
type Column = (typeof COLUMNS)[number] | (typeof LEFT_OUT)[number];

/** What is wrong in a row, counted as in the file: the line above the columns is row 1. */
export interface RowFault {
  readonly row: number;
  readonly column: string;
  readonly code: ProblemCode;
}

export interface ReadClientFile {
  readonly clients: readonly ClientDetails[];
  readonly faults: readonly RowFault[];
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Columns by their ids and by the words of our own tables, in every language. */
const columnNames = (): ReadonlyMap<string, Column> =>
  new Map(
    [...COLUMNS, ...LEFT_OUT].flatMap((column) => [
      [plain(column), column] as const,
      ...LOCALES.flatMap((locale) => {
        const { t, has } = translatorFor(locale);
        const key = `consulting:table.${column}`;
        return has(key) ? [[plain(t(key)), column] as const] : [];
      }),
    ]),
  );

/** The id that a cell means by itself or by its word in any language; null where it means none. */
const idNames = (field: NotedField): ReadonlyMap<string, string> =>
  new Map(
    IDS[field].flatMap((id) => [
      [plain(id), id] as const,
      ...LOCALES.map((locale) => [plain(notedWord(translatorFor(locale), field, id) ?? id), id] as const),
    ]),
  );

const FIELDS = ['sector', 'sizeClass', 'country', 'region'] as const;
const YES = ['yes', 'ja', 'true', '1', 'x'];

function toReader(header: readonly (Column | undefined)[]) {
  const names = new Map(FIELDS.map((field) => [field, idNames(field)]));
  return (cells: readonly string[], row: number) => {
    const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
    const faults: RowFault[] = [];
    const form = new FormData();
    form.set('name', cell('name'));
    form.set('note', cell('note'));
    if (YES.includes(plain(cell('shared')))) form.set('isShared', 'yes');
    for (const field of FIELDS) {
      const typed = cell(field);
      const id = names.get(field)?.get(plain(typed));
      if (id !== undefined) form.set(field, id);
      else if (typed.trim() !== '') faults.push({ row, column: field, code: 'unknown-option' });
    }
    const read = readClientForm(form);
    for (const { field, code } of read.faults) {
      faults.push({ row, column: field, code: code === 'name-missing' ? 'missing-field' : 'out-of-range' });
    }
    if (form.get('region') !== null && read.details?.region === null) {
      faults.push({ row, column: 'region', code: 'region-country-mismatch' });
    }
    return { details: read.details, faults };
  };
}

const refuse = (column: string, code: ProblemCode): ReadClientFile => ({
  clients: [],
  faults: [{ row: 1, column, code }],
});

/** The clients of a table that a spreadsheet saved, and all that is wrong in it, row by row. */
export function readClientFile(bytes: Uint8Array): ReadClientFile {
  const table = readSpreadsheet(bytes);
  if (table === null) return refuse('', 'wrong-type');
  if (table.rows.length > MOST_ROWS) return refuse('', 'body-too-large');
  const names = columnNames();
  const header = table.header.map((title) => names.get(plain(title)));
  const unknown = table.header.find((title, index) => title !== '' && header[index] === undefined);
  if (unknown !== undefined) return refuse(unknown, 'unknown-field');
  if (!header.includes('name')) return refuse('name', 'missing-field');
  const readRow = toReader(header);
  const read = table.rows.map(({ cells, line }) => readRow(cells, line));
  return {
    clients: read.flatMap(({ details, faults }) =>
      details !== null && faults.length === 0 ? [details] : [],
    ),
    faults: read.flatMap(({ faults }) => faults),
  };
}
