import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OpenedImport } from './client-import.server.ts';
import { faultWord } from './client-import.view-model.ts';

/** The rows in which something is wrong as a table of their own, with why: mended, it can be given again. */
export function toFaultTable(translator: Translator, { table }: OpenedImport): string {
  const columns = [
    ...table.header.map((header, index) => ({ key: String(index), header })),
    { key: 'fault', header: translator.t('consulting:table.fault') },
  ];
  const rows = table.rows
    .filter(({ client }) => client === null)
    .map(({ cells, faults }) => ({
      ...Object.fromEntries(table.header.map((_, index) => [String(index), cells[index] ?? ''])),
      fault: faults.map((fault) => faultWord(translator, fault)).join(' '),
    }));
  return toSpreadsheet<string>(rows, columns, translator);
}
