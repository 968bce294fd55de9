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
import type { WeightTarget } from '#app/domain/statistics/weight-target.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { LabelledTable } from '#app/report-model/statistics/labelled-release.ts';
import type { LabelledWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { labelWeights } from '#app/report-model/statistics/labelled-weights.ts';
import { labelOneTable, labelRelease } from '#app/report-model/statistics/labelled-release.ts';
import type { WordedRelease } from '#app/report-model/statistics/release-words.ts';
import { findWeightTable, toWeightTables } from '#app/report-model/statistics/weight-tables.ts';
import { weightedFigures } from '#app/report-model/statistics/weighted-figures.ts';
import { releaseOf } from '#tests/factories/releases.ts';
import { toDataPackage } from './data-package.server.ts';
import { columnsOf, toReleaseCsv, toWeightCsv } from './release-csv.server.ts';
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

const SIZES = { '1-9': 9000, '10-49': 700, '50-249': 200, '250-499': 70, '500+': 30 };
const targetOf = (
  sizeClass: Readonly<Record<string, number>>,
  name = 'Ausgedachte Tabelle',
): WeightTarget => ({
  ...{ name, source: '=Beispielamt', asOf: '2026-12-31', firms: { sizeClass } },
});
const weightsOf = (one: WordedRelease, target = targetOf(SIZES)): LabelledWeights => {
  const weights = labelWeights(one, target);
  if (weights === null) throw new Error('Nothing is weighted');
  return weights;
};
/** The same without a number for the smallest firms. */
const { '1-9': _none, ...OTHERS } = SIZES;

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

const widthsIn = (xml: string): readonly number[] =>
  [...xml.matchAll(/<col [^>]*?width="(\d+)"/g)].map(([, width]) => Number(width));
/** The columns before the codes. */
const PRINTED = 11;
/** A column counts in digits of seven dots, of 96 to the inch: on paper of 10.9 inches type of 10 points keeps 6.5. */
const WIDEST_READABLE = (10.9 * 96) / 7 / 0.65;

async function workbookOf(one: WordedRelease) {
  const files = unzipSync(await toReleaseXlsx(one, null));
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
    const json = toReleaseJson(worded('en'), null);
    const bare = {
      ...json,
      tables: json.tables.map(({ label: _, benchmark: __, cells, ...table }) => ({
        ...table,
        cells: cells.map(({ label: ___, ...cell }) => cell),
      })),
    };
    const { locale, weighted, ...same } = bare;
    expect(weighted).toBeNull();
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
    const text = JSON.stringify(toReleaseJson(worded(), null));
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

  it.each(LOCALES)(
    'has room for its texts: codes on a line, words in rows as high as they are, in %s',
    async (locale) => {
      const { sheets } = await workbookOf(worded(locale));
      const cut = sheets.slice(1).flatMap(({ xml, cells }) => {
        const widths = widthsIn(xml);
        const heights = new Map(
          [...xml.matchAll(/<row r="(\d+)" ht="(\d+)"/g)].map(([, row, height]) => [row, Number(height)]),
        );
        return cells.filter(({ at, value, type }) => {
          const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(at) ?? [];
          const place = column.charCodeAt(0) - 'A'.charCodeAt(0);
          const lines = Math.ceil(((value ?? '').length * 0.8) / (widths[place] ?? 0));
          return type === 's' && row !== '1' && lines * 12 > (place < PRINTED ? (heights.get(row) ?? 0) : 12);
        });
      });
      expect(cut).toEqual([]);
    },
  );

  it.each(LOCALES)(
    'prints a page wide in letters that can be read, each page with its heads, in %s',
    async (locale) => {
      const { files, sheets } = await workbookOf(worded(locale));
      const book = strFromU8(files['xl/workbook.xml']!);
      sheets.forEach(({ xml }, index) => {
        expect(xml).toContain('<pageSetUpPr fitToPage="1"/>');
        expect(xml).toMatch(/<pageSetup [^>]*fitToWidth="1" fitToHeight="0"/);
        const heads = `localSheetId="${String(index)}">[^<]*!\\$1:\\$1<`;
        expect(new RegExp(`_xlnm.Print_Titles" ${heads}`).test(book)).toBe(index > 0);
        const last = index > 0 ? 'K' : 'B';
        const area = `localSheetId="${String(index)}">[^<]*!\\$A\\$1:\\$${last}\\$\\d+<`;
        expect(book).toMatch(new RegExp(`_xlnm.Print_Area" ${area}`));
        const read = widthsIn(xml).slice(0, PRINTED);
        expect(read.reduce((sum, width) => sum + width, 0)).toBeLessThan(WIDEST_READABLE);
      });
    },
  );

  it('is the same bytes for the same release', async () => {
    const [one, other] = [await toReleaseXlsx(worded(), null), await toReleaseXlsx(worded(), null)];
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
    const files = unzipSync(toDataPackage(one, null));
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
    const [one, other] = [toDataPackage(worded(), null), toDataPackage(worded(), null)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(timeOf(one)).toEqual(FIRST_DAY);
  });
});

describe('weighted figures in files', () => {
  const one = (): WordedRelease => worded('de');

  it('are those of the page, each as a number with its source, its day and how much it says', () => {
    const table = findWeightTable(one(), weightsOf(one()), 'weighted')!;
    const rows = rowsOf(toWeightCsv(table, { isMarked: false }));
    const [onPage] = weightedFigures(one(), targetOf(SIZES));
    expect(rows.map((row) => row['figure_label'])).toEqual(onPage?.table.rows.map(([label]) => label));
    const digits = (text: string | undefined) => text?.match(/\d+/g)?.map(Number) ?? [];
    onPage?.table.rows.forEach(([, asTold, weighted, low], index) => {
      const row = rows[index]!;
      for (const [said, name] of [
        [asTold, 'as_told'],
        [weighted, 'weighted'],
      ] as const) {
        const [least, most = least] = digits(said);
        expect([Number(row[`${name}_low`]), Number(row[`${name}_high`])]).toEqual([least, most]);
      }
      expect(digits(low)).toEqual(row['low'] === '' ? [] : [Number(row['low'])]);
    });
    const [use] = rows;
    expect(use).toMatchObject({
      ...{ dimension: 'sizeClass', figure: 'ai-use=productive-one+productive-several', unit: 'percent' },
      ...{ target: 'Ausgedachte Tabelle', target_source: "'=Beispielamt", target_as_of: '2026-12-31' },
      ...{ release: 'r1', as_of: '2027-03-31', n: '60' },
    });
    expect(Number(use?.['effective_n'])).toBe(weightsOf(one()).by[0]?.effective);
    expect(rows.find(({ figure }) => figure === 'score-overall')).toMatchObject({ unit: 'points', low: '' });
  });

  it('are none where a class has no number; the file says which, as the page does', () => {
    const weights = weightsOf(one(), targetOf(OTHERS));
    const [figures, targets] = toWeightTables(one(), weights);
    expect(figures?.rows).toEqual([]);
    const rows = rowsOf(toWeightCsv(targets!, { isMarked: false }));
    expect(rows.filter(({ status }) => status === 'M')).toMatchObject([
      { target_firms: '', target_percent: '', status_label: 'keine Zahl' },
    ]);
    const json = toReleaseJson(one(), weights).weighted?.by[0];
    expect(json).toMatchObject({ effective: null, lack: 'class-missing', figures: [] });
    const [onPage] = weightedFigures(one(), targetOf(OTHERS));
    expect(onPage?.notes).toContain(json?.label);
  });

  it('are nowhere without a target, or where it speaks of no group of the release', () => {
    expect(labelWeights(one(), null)).toBeNull();
    expect(labelWeights(one(), targetOf({}))).toBeNull();
    expect(findWeightTable(one(), null, 'weighted')).toBeNull();
  });

  it('leave the tables of the release as they are', () => {
    const [plain, weighted] = [toReleaseJson(one(), null), toReleaseJson(one(), weightsOf(one()))];
    expect({ ...weighted, weighted: null }).toEqual(plain);
    expect(weighted.population.weights).toBeNull();
    const text = JSON.stringify(weighted);
    expect(releaseFileSchema.parse(JSON.parse(text)).tables).toHaveLength(release.tables.length);
  });

  it.each(LOCALES)('have in %s sheets of their own, and are explained on the first one', async (locale) => {
    const each = worded(locale);
    const files = unzipSync(await toReleaseXlsx(each, weightsOf(each)));
    const strings = sharedStringsIn(strFromU8(files['xl/sharedStrings.xml']!));
    expect(Object.keys(files).filter((path) => /worksheets\/sheet\d+/.test(path))).toHaveLength(11);
    const { source, by } = weightsOf(each);
    const [{ said = '' } = {}] = by;
    expect(strings).toContain(`${source} ${said}`);
    expect(strings).toContain(by[0]?.figures[0]?.label);
  });

  it('are not on a sheet where there are none, but what lacks is', async () => {
    const weights = weightsOf(one(), targetOf(OTHERS));
    const files = unzipSync(await toReleaseXlsx(one(), weights));
    expect(Object.keys(files).filter((path) => /worksheets\/sheet\d+/.test(path))).toHaveLength(10);
    expect(sharedStringsIn(strFromU8(files['xl/sharedStrings.xml']!))).toContain(weights.by[0]?.said);
  });

  it.each(FORMULAS)('hold no formula where the target is called %j', async (name) => {
    const weights = weightsOf(one(), targetOf(SIZES, name));
    const cells = toWeightTables(one(), weights).flatMap((table) =>
      recordsOf(toWeightCsv(table, { isMarked: true })).flat(),
    );
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const xlsx = unzipSync(await toReleaseXlsx(one(), weights));
    const sheets = Object.keys(xlsx).filter((path) => /worksheets\/sheet\d+/.test(path));
    expect(sheets.flatMap((path) => cellsIn(strFromU8(xlsx[path]!))).some(({ isFormula }) => isFormula)).toBe(
      false,
    );
  });
});

describe('weighted figures in a package of data', () => {
  const opened = (one: WordedRelease, weights: LabelledWeights) => {
    const files = unzipSync(toDataPackage(one, weights));
    return { files, about: packageSchema.parse(JSON.parse(strFromU8(files['datapackage.json']!))) };
  };

  it('are two tables with what their columns mean, their codes in the codebook and their source', () => {
    const one = worded('en');
    const { files, about } = opened(one, weightsOf(one));
    const own = about.resources.filter(({ name }) => ['weighted', 'weight-targets'].includes(name));
    expect(own).toHaveLength(2);
    const book = rowsOf(strFromU8(files['codebook.csv']!));
    for (const { name, path, schema } of own) {
      const rows = rowsOf(strFromU8(files[path]!));
      expect(Object.keys(rows[0] ?? {})).toEqual(schema?.fields.map((field) => field.name));
      expect(new Set(rows.map((row) => schema?.primaryKey?.map((key) => row[key]).join(' '))).size).toBe(
        rows.length,
      );
      for (const { name: column, type, categories } of schema?.fields ?? []) {
        for (const row of rows) {
          if (type === 'integer' && row[column] !== '') expect(row[column]).toMatch(/^\d+$/);
          if (categories === undefined) continue;
          expect(categories.map(({ value }) => value)).toContain(row[column]);
          expect(book).toContainEqual(expect.objectContaining({ table: name, column, code: row[column] }));
        }
      }
    }
    const note = strFromU8(files['README.md']!);
    expect(note).toContain('### Weighted figures');
    expect(note).toContain(weightsOf(one).source);
  });

  it('keep to the published profile of data packages', () => {
    const path = new URL('../../../tests/factories/frictionless/datapackage-2.0.json', import.meta.url);
    const isSound = new Ajv({ strict: false, validateFormats: false }).compile(
      JSON.parse(readFileSync(path, 'utf8')) as object,
    );
    for (const target of [targetOf(SIZES), targetOf(OTHERS)]) {
      const { files } = opened(worded(), weightsOf(worded(), target));
      const about: unknown = JSON.parse(strFromU8(files['datapackage.json']!));
      expect(isSound(about), JSON.stringify(isSound.errors)).toBe(true);
    }
  });
});
