import { noted } from '#app/i18n/punctuation.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import type { WeightColumn, WeightTable } from '#app/report-model/statistics/weight-tables.ts';
import type { CodeMeaning, Descriptor, WrittenTable } from './package-file.ts';
import { AS_CSV, file, onceEach, proofOf } from './package-file.ts';
import { toWeightCsv } from './release-csv.server.ts';

/** The words of a code stand in the column behind it. */
export const codesInWeights = ({ columns, rows }: WeightTable): readonly CodeMeaning[] =>
  onceEach(
    rows.flatMap((row) =>
      columns.flatMap(({ id, type }, place) =>
        type === 'code' ? [{ column: id, code: String(row[place]), label: String(row[place + 1]) }] : [],
      ),
    ),
  );

function toWeightField({ id, title, type }: WeightColumn, meanings: readonly CodeMeaning[]): Descriptor {
  if (type === 'integer' || type === 'date') return { name: id, type, title };
  const own = meanings.filter(({ column }) => column === id);
  const categories = own.map(({ code, label }) => ({ value: code, label }));
  return { name: id, type: 'string', title, ...(own.length > 0 && { categories }) };
}

/** Weighted figures and what they are weighted to, with its source: beside the tables of the release, and none of them. */
export function toWeightFile(
  { translator }: WordedRelease,
  table: WeightTable,
  { target, source }: LabelledWeights,
): WrittenTable {
  const { id, label, columns, key } = table;
  const written = file(`data/${id}.csv`, toWeightCsv(table, { isMarked: false }));
  const meanings = codesInWeights(table);
  const about = {
    ...{ name: id, title: label, description: source, ...proofOf(written), ...AS_CSV },
    schema: {
      fields: columns.map((column) => toWeightField(column, meanings)),
      ...{ missingValues: [''], primaryKey: key },
    },
    sources: [{ title: noted(translator, target.name, target.source) }],
  };
  return { file: written, about };
}
