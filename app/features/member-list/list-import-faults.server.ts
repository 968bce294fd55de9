import { toSpreadsheet } from '#app/documents/spreadsheet.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { OpenedListImport } from './import-list.server.ts';
import { listFaultWord } from './list-import.view-model.ts';

/** The rows in which something is wrong as a table of their own, with why: mended, it can be given again. */
export function toListFaults(translator: Translator, { table }: OpenedListImport): string {
  const columns = [
    ...table.header.map((header, index) => ({ key: String(index), header })),
    { key: 'fault', header: translator.t('members:columns.fault') },
  ];
  const rows = table.rows
    .filter(({ firm }) => firm === null)
    .map(({ cells, faults }) => ({
      ...Object.fromEntries(table.header.map((_, index) => [String(index), cells[index] ?? ''])),
      fault: faults.map((fault) => listFaultWord(translator, fault)).join(' '),
    }));
  return toSpreadsheet<string>(rows, columns, translator);
}
