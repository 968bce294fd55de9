import type { CellObject, Row } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import { groupPersonalCode } from '#app/domain/campaign/personal-code.ts';
import { LOCALE_NAMES, requireKnownLocale } from '#app/i18n/locales.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { mergeColumns } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import type { LetterTo } from './mailings.server.ts';
import { personalPath } from './paths.ts';

const ADDRESS = ['name', 'person', 'street', 'town', 'salutation'] as const;
const OWN = ['number', 'email', 'language', 'code', 'link'] as const;
type Key = (typeof ADDRESS)[number] | (typeof OWN)[number];

/** The columns that the letter for word processors asks for, under its own names, and behind them what is each firm's alone. */
function columnsOf(translator: Translator): readonly { readonly key: Key; readonly header: string }[] {
  const names = mergeColumns(translator);
  return [
    ...ADDRESS.map((key, index) => ({ key, header: names[index] ?? key })),
    ...OWN.map((key) => ({ key, header: translator.t(`members:columns.${key}`) })),
  ];
}

const toRow = ({ firm, code }: LetterTo, origin: string): Readonly<Record<Key, string>> => {
  const locale = requireKnownLocale(firm.locale);
  const { name, person, street, town, salutation, number } = firm;
  return {
    ...{ name, person, street, town, salutation, number, email: firm.email ?? '' },
    ...{ language: LOCALE_NAMES[locale], code: groupPersonalCode(code) },
    link: `${origin}${personalPath(locale, code)}`,
  };
};

/** The letters of a mailing as a table for a mail merge. */
export const toMergeTable = (
  translator: Translator,
  letters: readonly LetterTo[],
  origin: string,
): Uint8Array => {
  const rows = letters.map((letter) => toRow(letter, origin));
  return new TextEncoder().encode(toSpreadsheet<Key>(rows, columnsOf(translator), translator));
};

/** Always a text, whatever it begins with: a cell is a formula only where the file says so. */
const text = (value: string, style: CellObject = {}): CellObject => ({ ...style, type: String, value });
const WIDTHS: Readonly<Record<Key, number>> = {
  ...{ name: 32, person: 24, street: 26, town: 24, salutation: 34, number: 14 },
  ...{ email: 28, language: 12, code: 22, link: 52 },
};

/** The same as a workbook. */
export async function toMergeWorkbook(
  translator: Translator,
  letters: readonly LetterTo[],
  origin: string,
): Promise<Uint8Array> {
  const columns = columnsOf(translator);
  const head: Row = columns.map(({ header }) => text(header, { fontWeight: 'bold' }));
  const rows = letters.map((letter): Row => {
    const row = toRow(letter, origin);
    return columns.map(({ key }) => text(row[key]));
  });
  const sheet = {
    sheet: translator.t('members:sheet'),
    ...{ columns: columns.map(({ key }) => ({ width: WIDTHS[key] })), stickyRowsCount: 1 },
    data: [head, ...rows],
  };
  return new Uint8Array(await writeExcelFile([sheet], { fontFamily: 'Arial', fontSize: 10 }).toBuffer());
}
