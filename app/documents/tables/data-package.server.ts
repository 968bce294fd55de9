import { zipSync } from 'fflate';
import { stringify } from 'csv-stringify/sync';
import type { LabelledTable } from '#app/report-model/statistics/labelled-release.ts';
import { labelRelease } from '#app/report-model/statistics/labelled-release.ts';
import type { ReadingModel } from '#app/report-model/statistics/reading.view-model.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { toReading } from '#app/report-model/statistics/reading.view-model.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { toWeightTables } from '#app/report-model/statistics/weight-tables.ts';
import { withoutTimes } from '../zip-times.ts';
import type { CodeMeaning, Descriptor, WrittenTable } from './package-file.ts';
import { AS_CSV, file, onceEach, proofOf } from './package-file.ts';
import { codesInWeights, toWeightFile } from './package-weights.server.ts';
import { columnsOf, FIGURES, labelColumn, toReleaseCsv } from './release-csv.server.ts';
import { toReleaseJson } from './release-json.ts';

const NUMBERS: readonly string[] = FIGURES;

/** Each code of a table once, with what it stands for. */
const codesIn = ({ columns, cells }: LabelledTable): readonly CodeMeaning[] =>
  onceEach(
    cells.flatMap(({ codes, labels }) =>
      columns.map(({ id }, place) => ({ column: id, code: codes[place] ?? '', label: labels[place] ?? '' })),
    ),
  );

function toField(worded: WordedRelease, table: LabelledTable, name: string): Descriptor {
  const { t } = worded.translator;
  const column = table.columns.find(({ id }) => id === name);
  if (column !== undefined) {
    const categories = codesIn(table)
      .filter((each) => each.column === name)
      .map(({ code, label }) => ({ value: code, label }));
    return { name, type: 'string', title: column.label, categories, constraints: { required: true } };
  }
  if (NUMBERS.includes(name)) {
    return { name, type: 'integer', title: t(`statistics:fields.${name}`) };
  }
  if (name === 'status') return { name, type: 'string', constraints: { required: true, enum: ['F', 'C'] } };
  return { name, type: name === 'as_of' ? 'date' : 'string' };
}

function toTableFile(worded: WordedRelease, table: LabelledTable): WrittenTable {
  const written = file(`data/${table.id}.csv`, toReleaseCsv(table, worded.release, { isMarked: false }));
  const about = {
    name: table.id,
    title: table.label,
    ...proofOf(written),
    ...AS_CSV,
    schema: {
      fields: columnsOf(table).map((name) => toField(worded, table, name)),
      missingValues: [''],
      ...(table.columns.length > 0 && { primaryKey: table.columns.map(({ id }) => id) }),
    },
  };
  return { file: written, about };
}

type Book = readonly { readonly table: string; readonly meanings: readonly CodeMeaning[] }[];

/** All codes of the package with what they stand for. */
function toCodebook(book: Book): string {
  const rows = book.flatMap(({ table, meanings }) =>
    meanings.map(({ column, code, label }) => [table, column, code, label]),
  );
  return stringify([['table', 'column', 'code', labelColumn('code')], ...rows], {
    ...{ record_delimiter: 'windows', escape_formulas: true },
  });
}

/** The note on method as a text that reads well as it is. */
function toNote({ title, subtitle, facts, caution, readingTitle, rules }: ReadingModel): string {
  const stated = facts.map(({ label, value }) => `- **${label}** ${value}`);
  const explained = rules.flatMap(({ label, value }) => [`### ${label}`, value]);
  return [`# ${title}`, subtitle, stated.join('\n'), caution, `## ${readingTitle}`, ...explained, ''].join(
    '\n\n',
  );
}

function toDescriptor(worded: WordedRelease, resources: readonly Descriptor[]): string {
  const { release, translator } = worded;
  const { title, subtitle, caution } = toReading(worded);
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: ['ki-bruecke', release.campaign, release.release]
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9.-]+/g, '-'),
    id: release.release,
    ...{ title, description: `${subtitle}\n\n${caution}` },
    ...{ version: `${release.number}.0.0`, created: `${release.asOf}T00:00:00Z` },
    languages: [translator.locale],
    resources,
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}

/**
 * A release as a package of data after Frictionless: every table as a file with what its columns mean, all codes in a
 * codebook, the release as programs read it, a note on method, and of each file its digest; beside them what is weighted,
 * where the chamber says to what. Same release and weights, same bytes.
 */
export function toDataPackage(worded: WordedRelease, weights: LabelledWeights | null): Uint8Array {
  const tables = labelRelease(worded);
  const weighted = weights === null ? [] : toWeightTables(worded, weights);
  const written = [
    ...tables.map((table) => toTableFile(worded, table)),
    ...(weights === null ? [] : weighted.map((table) => toWeightFile(worded, table, weights))),
  ];
  const book = [
    ...tables.map((table) => ({ table: table.id, meanings: codesIn(table) })),
    ...weighted.map((table) => ({ table: table.id, meanings: codesInWeights(table) })),
  ];
  const codebook = file('codebook.csv', toCodebook(book));
  const whole = file('release.json', `${JSON.stringify(toReleaseJson(worded, weights), null, 2)}\n`);
  const note = file('README.md', toNote(toReading(worded, weights)));
  const resources: readonly Descriptor[] = [
    ...written.map(({ about }) => about),
    { name: 'codebook', ...proofOf(codebook), format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    { name: 'release', ...proofOf(whole), format: 'json', mediatype: 'application/json', encoding: 'utf-8' },
    { name: 'note', ...proofOf(note), format: 'md', mediatype: 'text/markdown', encoding: 'utf-8' },
  ];
  const files = [
    ...[file('datapackage.json', toDescriptor(worded, resources)), note, codebook, whole],
    ...written.map((each) => each.file),
  ];
  return withoutTimes(
    zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])), { level: 9 }),
  );
}
