import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { releaseFileSchema } from '#app/domain/attack/release-file.schema.ts';
import type { Release } from '#app/domain/statistics/release.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { LabelledTable } from '#app/report-model/statistics/labelled-release.ts';
import { labelOneTable, labelRelease } from '#app/report-model/statistics/labelled-release.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { releaseOf } from '#tests/factories/releases.ts';
import { toDataPackage } from './data-package.server.ts';
import { columnsOf, toReleaseCsv } from './release-csv.server.ts';
import { toReleaseJson } from './release-json.ts';
import { toReleaseXlsx } from './release-xlsx.server.ts';

/** What a spreadsheet would take for a formula. */
const FORMULAS = ['=1+1', '+x', '-x', '@x', '\tx', '\rx'] as const;

let release: Release;
beforeAll(async () => {
  release = await releaseOf(60);
}, 120_000);

const worded = (locale: Locale = 'de', campaign = 'Beispielbefragung'): WordedRelease => ({
  ...{ release, translator: translatorFor(locale) },
  names: { campaign, districts: { north: 'Nordstadt', middle: '=HYPERLINK("x")', south: 'Süd; "Tal"' } },
});

/** Time and day of the first entry of a zip: two files made within two seconds are alike without our help. */
const timeOf = (zip: Uint8Array): readonly number[] => [...zip.subarray(10, 14)];
const FIRST_DAY = [0, 0, 0x21, 0];

const recordsOf = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: false });

/** A file of CSV as one record for each row, by the names of its columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = [], ...rows] = recordsOf(csv);
  return rows.map((row) => Object.fromEntries(head.map((name, place) => [name, row[place] ?? ''])));
}

interface XmlCell {
  readonly at: string;
  readonly type: string;
  readonly value: string | null;
  readonly isFormula: boolean;
}

/** The cells of a sheet as they stand in its XML. */
function cellsIn(xml: string): readonly XmlCell[] {
  const cells: XmlCell[] = [];
  let [cell, text]: [{ at: string; type: string } | null, string | null] = [null, null];
  let isFormula = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'c')
      [cell, text, isFormula] = [{ at: attributes['r'] ?? '', type: attributes['t'] ?? 'n' }, null, false];
    if (name === 'f') isFormula = true;
    if (name === 'v' || name === 't') text = '';
  });
  parser.on('text', (part) => (text = text === null ? null : text + part));
  parser.on('closetag', ({ name }) => {
    if (name !== 'c' || cell === null) return;
    cells.push({ ...cell, value: text, isFormula });
    cell = null;
  });
  parser.write(xml).close();
  return cells;
}

function sharedStringsIn(xml: string): readonly string[] {
  const strings: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => name === 'si' && strings.push(''));
  parser.on('text', (part) => {
    if (strings.length > 0) strings[strings.length - 1] += part;
  });
  parser.write(xml).close();
  return strings;
}

async function workbookOf(one: WordedRelease) {
  const files = unzipSync(await toReleaseXlsx(one));
  const read = (path: string): string => strFromU8(files[path] ?? new Uint8Array());
  const strings = sharedStringsIn(read('xl/sharedStrings.xml'));
  const sheets = Object.keys(files)
    .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
    .toSorted((a, b) => Number(/\d+/.exec(a)?.[0]) - Number(/\d+/.exec(b)?.[0]))
    .map((path) => ({
      xml: read(path),
      cells: cellsIn(read(path)).map((cell) => ({
        ...cell,
        value: cell.type === 's' ? (strings[Number(cell.value)] ?? null) : cell.value,
      })),
    }));
  return { files, sheets };
}

describe('one table as CSV', () => {
  const csvOf = (table: LabelledTable, isMarked = true): string => toReleaseCsv(table, release, { isMarked });

  it('is read back as it was, every cell', () => {
    for (const table of labelRelease(worded())) {
      const rows = rowsOf(csvOf(table));
      expect(rows).toHaveLength(table.cells.length);
      table.cells.forEach((cell, index) => {
        const row = rows[index]!;
        expect(Object.keys(row)).toEqual(columnsOf(table));
        table.columns.forEach(({ id }, place) => expect(row[id]).toBe(cell.codes[place]));
        expect([row['value'], row['n'], row['percent']]).toEqual(
          [cell.value, cell.n, cell.percent].map((value) => (value === null ? '' : String(value))),
        );
        expect([row['status'], row['release'], row['as_of']]).toEqual([cell.status, 'r1', '2027-03-31']);
      });
    }
  });

  it('says nothing where nothing is told: no zero, no dash', () => {
    const untold = labelRelease(worded()).flatMap((table) =>
      rowsOf(csvOf(table)).filter(({ status }) => status === 'C'),
    );
    expect(untold.length).toBeGreaterThan(20);
    for (const row of untold)
      expect([row['value'], row['percent'], row['low'], row['high']]).toEqual(['', '', '', '']);
    expect(new Set(untold.map((row) => row['status_label']))).toEqual(
      new Set(['unter 5', 'zu wenige Betriebe']),
    );
  });

  it('keeps to RFC 4180: commas, CRLF, quotes doubled, and a mark only where it is asked for', () => {
    const table = labelOneTable(worded(), 'participation-by-district')!;
    const csv = csvOf(table);
    expect(csv.startsWith('\ufeffdistrict,district_label,value,')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(csv).toContain('"Süd; ""Tal"""');
    expect(csvOf(table, false).startsWith('district,')).toBe(true);
  });

  it.each(FORMULAS)('holds no formula where a label is %j', (formula) => {
    const table = labelOneTable(worded(), 'participation-by-district')!;
    const cells = table.cells.map((cell) => ({ ...cell, labels: [formula], statusLabel: formula }));
    const records = recordsOf(csvOf({ ...table, cells }))
      .slice(1)
      .flat();
    expect(records.filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
    expect(records).toContain(`'${formula}`);
  });

  it('is not there for a table the release has not', () =>
    expect(labelOneTable(worded(), 'no-such-table')).toBeNull());
});

describe('a release as JSON', () => {
  it('says all that was published, with a label beside each', () => {
    const json = toReleaseJson(worded('en'));
    const bare = {
      ...json,
      tables: json.tables.map(({ label: _, benchmark: __, cells, ...table }) => ({
        ...table,
        cells: cells.map(({ label: ___, ...cell }) => cell),
      })),
    };
    const { locale, ...same } = bare;
    expect(locale).toBe('en');
    expect(same).toEqual(release);
    for (const { label, cells } of json.tables) {
      expect(label).not.toBe('');
      expect(cells.every((cell) => cell.key.district !== undefined || typeof cell.label === 'string')).toBe(
        true,
      );
    }
    const use = json.tables.find(({ id }) => id === 'ai-use')!;
    expect(use.benchmark).not.toBeNull();
    expect(json.tables.find(({ id }) => id === 'band')?.benchmark).toBeNull();
  });

  it('is a file that the attack reads', () => {
    const text = JSON.stringify(toReleaseJson(worded()));
    expect(releaseFileSchema.parse(JSON.parse(text)).tables).toHaveLength(release.tables.length);
  });
});

describe('a release as a workbook', () => {
  it('begins with how to read it and has a sheet for each topic, their heads frozen', async () => {
    const { sheets } = await workbookOf(worded('en'));
    expect(sheets).toHaveLength(9);
    const [reading, ...topics] = sheets;
    expect(reading?.cells.map(({ value }) => value)).toContain('“under 5”');
    for (const { xml } of topics) expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  });

  it('has a sheet for firms that return, in a wave that follows one', async () => {
    const one = { ...worded('en'), release: await releaseOf(60, 'second') };
    const { sheets } = await workbookOf(one);
    expect(sheets).toHaveLength(10);
    const said = sheets.at(-1)?.cells.map(({ value }) => value) ?? [];
    for (const words of ['At a higher stage than then', 'Took part in the earlier round too', '3 to 5 steps'])
      expect(said).toContain(words);
  }, 120_000);

  it('holds each cell of the release once: numbers as numbers, and nothing where nothing is told', async () => {
    const { sheets } = await workbookOf(worded());
    const rows = sheets.slice(1).flatMap(({ cells }) => {
      const byRow = new Map<string, Map<string, XmlCell>>();
      for (const cell of cells) {
        const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell.at) ?? [];
        byRow.set(row, (byRow.get(row) ?? new Map<string, XmlCell>()).set(column, cell));
      }
      return [...byRow].filter(([row]) => row !== '1').map(([, row]) => row);
    });
    const expected = labelRelease(worded()).flatMap((table) =>
      table.cells.map((cell) => ({ ...cell, table: table.id })),
    );
    expect(rows).toHaveLength(expected.length);
    const said = rows.map((row) => {
      const at = (column: string): string | null => row.get(column)?.value ?? null;
      expect(row.get('E')?.type ?? 'n').toBe('n');
      const value = at('E');
      const share = at('F');
      return { table: at('M'), status: at('L'), value: value === null ? null : Number(value), share };
    });
    const order = (one: { table: string | null }, other: { table: string | null }) =>
      (one.table ?? '') < (other.table ?? '') ? -1 : (one.table ?? '') > (other.table ?? '') ? 1 : 0;
    expect(said.toSorted(order).map(({ table, status, value }) => ({ table, status, value }))).toEqual(
      expected.toSorted(order).map(({ table, status, value }) => ({ table, status, value })),
    );
    for (const { status, value, share } of said)
      if (status === 'C') expect([value, share]).toEqual([null, null]);
  });

  it.each(FORMULAS)('holds text and no formula where the campaign is called %j', async (campaign) => {
    const { sheets, files } = await workbookOf(worded('de', campaign));
    expect(sheets.flatMap(({ cells }) => cells).filter(({ isFormula }) => isFormula)).toEqual([]);
    expect(Object.keys(files).filter((path) => /calcChain|externalLink|connections/i.test(path))).toEqual([]);
    const named = sheets[0]?.cells.filter(({ value }) => value?.includes(campaign.trim()));
    expect(named?.length).toBeGreaterThan(0);
    expect(named?.every(({ type }) => type === 's' || type === 'inlineStr')).toBe(true);
  });

  it('is the same bytes for the same release', async () => {
    const [one, other] = [await toReleaseXlsx(worded()), await toReleaseXlsx(worded())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(timeOf(one)).toEqual(FIRST_DAY);
  });
});

const resourceSchema = z.object({
  name: z.string().regex(/^[a-z0-9._-]+$/),
  path: z.string().regex(/^[a-zA-Z0-9/._-]+$/),
  bytes: z.int().positive(),
  hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
  format: z.string(),
  mediatype: z.string(),
  encoding: z.literal('utf-8'),
  schema: z
    .object({
      fields: z
        .array(
          z.object({
            name: z.string().min(1),
            type: z.enum(['string', 'integer', 'date']),
            categories: z.array(z.object({ value: z.string(), label: z.string().min(1) })).optional(),
          }),
        )
        .min(1),
      missingValues: z.tuple([z.literal('')]),
      primaryKey: z.array(z.string()).min(1).optional(),
    })
    .optional(),
});
/** What Frictionless asks of a package, as far as ours goes. */
const packageSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9._-]+$/),
  title: z.string().min(1),
  description: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  created: z.iso.datetime(),
  resources: z.array(resourceSchema).min(1),
});

describe('a release as a package of data', () => {
  const opened = (one: WordedRelease) => {
    const files = unzipSync(toDataPackage(one));
    return { files, about: packageSchema.parse(JSON.parse(strFromU8(files['datapackage.json']!))) };
  };

  it('describes all it holds, with the digest of each file', () => {
    const { files, about } = opened(worded());
    expect(about.resources.map(({ path }) => path).toSorted()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'datapackage.json')
        .toSorted(),
    );
    for (const { path, bytes, hash } of about.resources) {
      expect(files[path]?.byteLength, path).toBe(bytes);
      expect(hash).toBe(`sha256:${createHash('sha256').update(files[path]!).digest('hex')}`);
    }
    expect(about.resources).toHaveLength(release.tables.length + 3);
  });

  it('keeps to the published profile of data packages', () => {
    const path = new URL('../../../tests/factories/frictionless/datapackage-2.0.json', import.meta.url);
    const isSound = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')) as object,
    );
    for (const locale of LOCALES) {
      const { files } = opened(worded(locale));
      const about: unknown = JSON.parse(strFromU8(files['datapackage.json']!));
      expect(isSound(about), JSON.stringify(isSound.errors)).toBe(true);
      // The profile is strict enough to notice what a package must not lack.
      expect(isSound({ ...(about as object), resources: [] })).toBe(false);
    }
  });

  it('means what its columns say: types, codes, keys that tell rows apart', () => {
    const { files, about } = opened(worded());
    for (const { path, schema } of about.resources) {
      if (schema === undefined) continue;
      const csv = strFromU8(files[path]!);
      const rows = rowsOf(csv);
      expect(recordsOf(csv)[0]).toEqual(schema.fields.map(({ name }) => name));
      for (const { name, type, categories } of schema.fields) {
        for (const row of rows) {
          const value = row[name] ?? '';
          if (type === 'integer' && value !== '') expect(value, `${path} ${name}`).toMatch(/^-?\d+$/);
          if (type === 'date') expect(value).toMatch(/^\d{4}-\d\d-\d\d$/);
          if (categories) expect(categories.map((each) => each.value)).toContain(value);
        }
      }
      const { primaryKey } = schema;
      if (primaryKey === undefined) expect(rows).toHaveLength(1);
      else
        expect(new Set(rows.map((row) => JSON.stringify(primaryKey.map((key) => row[key])))).size).toBe(
          rows.length,
        );
    }
  });

  it('says of every code what it stands for, and holds a note on method', () => {
    const { files } = opened(worded('en'));
    const book = rowsOf(strFromU8(files['codebook.csv']!));
    const codes = release.tables.flatMap(({ id, cells }) =>
      cells.flatMap(({ key }) =>
        Object.entries(key).map(([column, code]) => JSON.stringify([id, column, code])),
      ),
    );
    const explained = book.map(({ table, column, code }) => JSON.stringify([table, column, code]));
    expect(new Set(explained)).toEqual(new Set(codes));
    expect(book.every((row) => row['code_label'] !== '')).toBe(true);
    const note = strFromU8(files['README.md']!);
    expect(note).toContain('60 firms chose to take part. They do not stand for all firms.');
  });

  it.each(FORMULAS)('holds no formula where the campaign is called %j', (campaign) => {
    const { files, about } = opened(worded('de', campaign));
    const tables = about.resources.filter(({ format }) => format === 'csv');
    const cells = tables.flatMap(({ path }) => recordsOf(strFromU8(files[path]!)).flat());
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });

  it('is the same bytes for the same release', () => {
    const [one, other] = [toDataPackage(worded()), toDataPackage(worded())];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(timeOf(one)).toEqual(FIRST_DAY);
  });
});
