import { stringify } from 'csv-stringify/sync';
import { readSpreadsheet } from '#app/documents/read-spreadsheet.server.ts';
import type { ListCellFault, ListColumn, ListedFirm } from '#app/domain/campaign/listed-firm.ts';
import { LIST_COLUMNS, MOST_LISTED, readListedFirm, sameFirmKeys } from '#app/domain/campaign/listed-firm.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { languageNameIn } from '#app/i18n/language-name.ts';
import { LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

/** A postcode in a column of its own goes before the town; what our own files say besides is not taken over. */
const BESIDE = ['postcode', 'code', 'link', 'fault'] as const;
type Column = ListColumn | (typeof BESIDE)[number];

/** What is wrong in a cell, and what stands there. */
export interface ListRowFault extends ListCellFault {
  readonly read: string;
}

export interface ListRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly firm: ListedFirm | null;
  readonly faults: readonly ListRowFault[];
}

export interface ReadList {
  readonly header: readonly string[];
  /** Columns nobody here knows; nothing of them is taken over. */
  readonly unknown: readonly string[];
  readonly rows: readonly ListRow[];
}

/** Why nothing of a table can be read. */
export type ListRefusal = 'wrong-type' | 'body-too-large' | 'missing-field';

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Columns by their ids and by the words that people put above them, in every language. */
const columnNames = (): ReadonlyMap<string, Column> =>
  new Map(
    [...LIST_COLUMNS, ...BESIDE].flatMap((column) => [
      [plain(column), column] as const,
      ...LOCALES.flatMap((locale) =>
        translatorFor(locale)
          .t(`members:titles.${column}`)
          .split('|')
          .map((title) => [plain(title), column] as const),
      ),
    ]),
  );

/** Languages by their codes and by their names, in their own words and in those of every other. */
const languagesByName = (): ReadonlyMap<string, Locale> =>
  new Map(
    LOCALES.flatMap((locale) =>
      [locale, LOCALE_NAMES[locale], ...LOCALES.map((reader) => languageNameIn(reader, locale))].map(
        (name) => [plain(name), locale] as const,
      ),
    ),
  );

/** The language that a cell names, if the campaign invites in it; the first one of the campaign where it names none. */
function toLanguageOf(languages: readonly string[]) {
  const byName = languagesByName();
  return (typed: string): string | null => {
    if (typed === '') return languages[0] ?? null;
    const named = byName.get(plain(typed));
    return named !== undefined && languages.includes(named) ? named : null;
  };
}

function toReader(header: readonly (Column | undefined)[], languages: readonly string[]) {
  const languageOf = toLanguageOf(languages);
  return (cells: readonly string[]): Pick<ListRow, 'firm' | 'faults'> => {
    const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
    const typed = Object.fromEntries(LIST_COLUMNS.map((column) => [column, cell(column)]));
    const town = [cell('postcode'), cell('town')].filter((part) => part !== '').join(' ');
    const read = readListedFirm({ ...typed, town } as Record<ListColumn, string>, languageOf);
    return {
      firm: read.firm,
      faults: read.faults.map((fault) => ({
        ...fault,
        read: fault.column === 'town' ? town : cell(fault.column),
      })),
    };
  };
}

/** The firms in the text of a table, row by row with what is wrong in each, or why there are none. */
export function readList(text: string, languages: readonly string[]): ReadList | ListRefusal {
  const table = readSpreadsheet(text);
  if (table === null) return 'wrong-type';
  if (table.rows.length > MOST_LISTED) return 'body-too-large';
  const names = columnNames();
  const header = table.header.map((title) => names.get(plain(title)));
  if (!header.includes('name')) return 'missing-field';
  const readRow = toReader(header, languages);
  return {
    header: table.header,
    unknown: table.header.filter((title, index) => title !== '' && header[index] === undefined),
    rows: table.rows.map(({ cells, line }) => ({ line, cells, ...readRow(cells) })),
  };
}

/** The cells of a workbook as the text of a table, so that both are kept and looked at in one way. */
export const toTableText = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    { delimiter: ',', quoted: true },
  );

/** Which rows are a firm that is on the list already, or further up in the table. */
export function twiceIn(rows: readonly ListRow[], listed: readonly ListedFirm[]): ReadonlySet<ListRow> {
  const seen = new Set(listed.flatMap(sameFirmKeys));
  const twice = new Set<ListRow>();
  for (const row of rows) {
    const keys = row.firm === null ? [] : sameFirmKeys(row.firm);
    if (keys.some((key) => seen.has(key))) twice.add(row);
    keys.forEach((key) => seen.add(key));
  }
  return twice;
}
