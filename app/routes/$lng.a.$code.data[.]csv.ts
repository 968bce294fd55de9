import { toAnswersTable } from '#app/features/hand-over/own-data-file.server.ts';
import { ownDataFile } from './$lng.a.$code/own-data-file.server.ts';

/** The answers as a table for a spreadsheet. */
export const loader = ownDataFile({
  extension: 'csv',
  type: 'text/csv; charset=utf-8',
  write: (opened, _data, translator) => toAnswersTable(opened, translator),
});
