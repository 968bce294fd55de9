import { decodeTable, readSpreadsheet } from '#app/documents/read-spreadsheet.server.ts';
import type { ClientDetails } from '#app/domain/client/client.ts';
import { toNameKey } from '#app/domain/client/client.ts';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ClientFault } from './client-form.ts';
import { readClientFields } from './client-form.ts';
import type { NotedField } from './client-words.ts';
import { IDS, notedWord } from './client-words.ts';

/** More than that is no portfolio. */
export const MOST_ROWS = 10_000;

const COLUMNS = ['name', 'sector', 'sizeClass', 'country', 'region', 'note', 'email', 'shared'] as const;
/** What a table of ours says besides; it is not taken over. */
const LEFT_OUT = ['seenBy', 'archived', 'last', 'band', 'fault'] as const;
export type Column = (typeof COLUMNS)[number] | (typeof LEFT_OUT)[number];

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

/** What is wrong in a cell, and what stands there. */
export interface CellFault {
  readonly column: (typeof COLUMNS)[number];
  readonly code: ProblemCode;
  readonly read: string;
}

/** A row as it was read; the client is null where something is wrong in it. */
export interface ReadRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly client: ClientDetails | null;
  readonly faults: readonly CellFault[];
}

export interface ReadClientTable {
  /** As they stand above the columns. */
  readonly header: readonly string[];
  /** Columns nobody here knows; nothing of them is taken over. */
  readonly unknown: readonly string[];
  readonly rows: readonly ReadRow[];
}

/** Why nothing of a table can be read: it is none, it is too long, or there is no column with names. */
export type TableRefusal = 'wrong-type' | 'body-too-large' | 'missing-field';

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

const EVERY_COLUMN: readonly Column[] = [...COLUMNS, ...LEFT_OUT];
type Named = readonly (readonly [word: string, column: Column])[];

/** Columns by the words of our own tables in a language. */
function columnsIn(locale: Locale): Named {
  const { t, has } = translatorFor(locale);
  return EVERY_COLUMN.filter((column) => has(`consulting:table.${column}`)).map(
    (column) => [plain(t(`consulting:table.${column}`)), column] as const,
  );
}

/**
 * Columns by their ids and by the words of our own tables, in every language. "Land" is a country in German and a state
 * in French: the language that knows most of the titles has the last word.
 */
function columnNames(header: readonly string[]): ReadonlyMap<string, Column> {
  const titles = new Set(header.map(plain));
  const known = (named: Named): number => named.filter(([word]) => titles.has(word)).length;
  const languages = LOCALES.map(columnsIn)
    .reverse()
    .toSorted((one, other) => known(one) - known(other));
  return new Map([...languages.flat(), ...EVERY_COLUMN.map((column) => [plain(column), column] as const)]);
}

/** The id that a cell means by itself or by its word in any language; null where it means none. */
const idNames = (field: NotedField): ReadonlyMap<string, string> =>
  new Map(
    IDS[field].flatMap((id) => [
      [plain(id), id] as const,
      ...LOCALES.map((locale) => [plain(notedWord(translatorFor(locale), field, id) ?? id), id] as const),
    ]),
  );

const FIELDS = ['sector', 'sizeClass', 'country', 'region'] as const;
/** What says yes in a cell, in any language. */
const YES = ['yes', 'ja', 'oui', 'true', '1', 'x'];

const CODES: Readonly<Record<ClientFault['code'], ProblemCode>> = {
  'name-missing': 'missing-field',
  'name-long': 'out-of-range',
  'note-long': 'out-of-range',
  'email-wrong': 'wrong-type',
};

function toReader(header: readonly (Column | undefined)[]) {
  const names = new Map(FIELDS.map((field) => [field, idNames(field)]));
  return (cells: readonly string[]): Pick<ReadRow, 'client' | 'faults'> => {
    const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
    const faults: CellFault[] = [];
    const note = (column: CellFault['column'], code: ProblemCode): void => {
      faults.push({ column, code, read: cell(column) });
    };
    const idIn = (field: NotedField): string => {
      const typed = cell(field);
      const id = names.get(field)?.get(plain(typed));
      if (id === undefined && typed.trim() !== '') note(field, 'unknown-option');
      return id ?? '';
    };
    const typed = { name: cell('name'), note: cell('note'), email: cell('email') };
    const noted = { sector: idIn('sector'), sizeClass: idIn('sizeClass') };
    const place = { country: idIn('country'), region: idIn('region') };
    const isShared = YES.includes(plain(cell('shared')));
    const read = readClientFields({ ...typed, ...noted, ...place, isShared });
    for (const { field, code } of read.faults) note(field, CODES[code]);
    if (place.region !== '' && read.details?.region === null) note('region', 'region-country-mismatch');
    return { client: faults.length === 0 ? read.details : null, faults };
  };
}

/** The clients in the text of a table, row by row with what is wrong in each, or why there are none. */
export function readClientTable(text: string): ReadClientTable | TableRefusal {
  const table = readSpreadsheet(text);
  if (table === null) return 'wrong-type';
  if (table.rows.length > MOST_ROWS) return 'body-too-large';
  const names = columnNames(table.header);
  const header = table.header.map((title) => names.get(plain(title)));
  if (!header.includes('name')) return 'missing-field';
  const readRow = toReader(header);
  return {
    header: table.header,
    unknown: table.header.filter((title, index) => title !== '' && header[index] === undefined),
    rows: table.rows.map(({ cells, line }) => ({ line, cells, ...readRow(cells) })),
  };
}

const refuse = (column: string, code: ProblemCode): ReadClientFile => ({
  clients: [],
  faults: [{ row: 1, column, code }],
});

/** The same for a program, which nobody shows what was left out: a column nobody knows is a fault. */
export function readClientFile(bytes: Uint8Array): ReadClientFile {
  const decoded = decodeTable(bytes);
  const table = decoded === null ? 'wrong-type' : readClientTable(decoded.text);
  if (table === 'missing-field') return refuse('name', table);
  if (typeof table === 'string') return refuse('', table);
  const [unknown] = table.unknown;
  if (unknown !== undefined) return refuse(unknown, 'unknown-field');
  return {
    clients: table.rows.flatMap(({ client }) => (client === null ? [] : [client])),
    faults: table.rows.flatMap(({ line, faults }) =>
      faults.map(({ column, code }) => ({ row: line, column, code })),
    ),
  };
}

/** Which rows of clients have a name that one of these has, or one further up. */
export function duplicatesIn(rows: readonly ReadRow[], known: ReadonlySet<string>): ReadonlySet<ReadRow> {
  const seen = new Set(known);
  const duplicates = new Set<ReadRow>();
  for (const row of rows) {
    const key = row.client === null ? '' : toNameKey(row.client.name);
    if (key === '') continue;
    if (seen.has(key)) duplicates.add(row);
    seen.add(key);
  }
  return duplicates;
}
