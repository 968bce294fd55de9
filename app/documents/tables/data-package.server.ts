import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { zipSync } from 'fflate';
import { stringify } from 'csv-stringify/sync';
import type { LabelledTable } from '#app/report-model/statistics/labelled-release.ts';
import { labelRelease } from '#app/report-model/statistics/labelled-release.ts';
import type { ReadingModel } from '#app/report-model/statistics/reading.view-model.ts';
import { toReading } from '#app/report-model/statistics/reading.view-model.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { withoutTimes } from '../zip-times.ts';
import { columnsOf, FIGURES, labelColumn, toReleaseCsv } from './release-csv.server.ts';
import { toReleaseJson } from './release-json.ts';

interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}
type Descriptor = Readonly<Record<string, unknown>>;

const file = (path: string, text: string): PackageFile => ({ path, bytes: utf8ToBytes(text) });

/** What everybody can check: how long a file is, and its digest. */
const proofOf = ({ path, bytes }: PackageFile) => ({
  path,
  bytes: bytes.byteLength,
  hash: `sha256:${bytesToHex(sha256(bytes))}`,
});

const NUMBERS: readonly string[] = FIGURES;

interface CodeMeaning {
  readonly column: string;
  readonly code: string;
  readonly label: string;
}

/** Each code of a table once, with what it stands for. */
function codesIn({ columns, cells }: LabelledTable): readonly CodeMeaning[] {
  const found = new Map<string, CodeMeaning>();
  for (const { codes, labels } of cells) {
    columns.forEach(({ id }, place) => {
      const [code = '', label = ''] = [codes[place], labels[place]];
      found.set(JSON.stringify([id, code]), { column: id, code, label });
    });
  }
  return [...found.values()];
}

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

function toTableFile(worded: WordedRelease, table: LabelledTable): { file: PackageFile; about: Descriptor } {
  const written = file(`data/${table.id}.csv`, toReleaseCsv(table, worded.release, { isMarked: false }));
  const about = {
    name: table.id,
    title: table.label,
    ...proofOf(written),
    ...{ format: 'csv', mediatype: 'text/csv', encoding: 'utf-8' },
    dialect: { delimiter: ',', lineTerminator: '\r\n', doubleQuote: true, header: true },
    schema: {
      fields: columnsOf(table).map((name) => toField(worded, table, name)),
      missingValues: [''],
      ...(table.columns.length > 0 && { primaryKey: table.columns.map(({ id }) => id) }),
    },
  };
  return { file: written, about };
}

/** All codes of the package with what they stand for. */
function toCodebook(tables: readonly LabelledTable[]): string {
  const rows = tables.flatMap((table) =>
    codesIn(table).map(({ column, code, label }) => [table.id, column, code, label]),
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
 * codebook, the release as programs read it, a note on method, and of each file its digest. Same release, same bytes.
 */
export function toDataPackage(worded: WordedRelease): Uint8Array {
  const tables = labelRelease(worded);
  const written = tables.map((table) => toTableFile(worded, table));
  const codebook = file('codebook.csv', toCodebook(tables));
  const whole = file('release.json', `${JSON.stringify(toReleaseJson(worded), null, 2)}\n`);
  const note = file('README.md', toNote(toReading(worded)));
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
