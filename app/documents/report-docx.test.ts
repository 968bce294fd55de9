import { afterAll, describe, expect, it } from 'vitest';
import { toWord } from '#app/report-model/chapters/word.view-model.ts';
import type { TableModel, WordReport } from '#app/report-model/report-model.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { FORMAT_TAGS, LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { wordDrawing } from './report-drawing.server.ts';

const drawing = wordDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

function build(firm: SampleFirm, locale: Locale): WordReport {
  const report = buildReportModel(firm, locale);
  return { ...report, word: toWord(translatorFor(locale), report.steps) };
}

async function draw(report: WordReport): Promise<Buffer> {
  const drawn = await drawing.draw(report);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

/** Chapters that are there, in the order of the document. */
const chaptersOf = ({ steps, nextGoals, locked, ...report }: WordReport): string[] =>
  [
    ...[report.summary, report.benchmarks, report.profile, report.gates, report.sovereignty, report.plan],
    ...[steps, nextGoals, locked].flatMap((chapter) =>
      chapter === null || chapter.entries.length === 0 ? [] : [chapter],
    ),
    ...[report.returns, report.ledger, report.method, report.answers],
  ].map(({ title }) => title);

const cellsOf = ({ head, rows }: Pick<TableModel, 'head' | 'rows'>) => [head, ...rows];

/** All tables whose numbers stand in the place of pictures. */
const tablesOf = ({ plan, word, profile, gates, benchmarks, returns }: WordReport): TableModel[] => [
  ...[benchmarks.table, profile.table, gates.table],
  ...[word.steps, plan.table, plan.table && plan.years].filter((table) => table !== null),
  ...returns.entries.map(({ table }) => table),
];

const NOTHING_KNOWN: SampleFirm = {
  ...JOINERY,
  answers: Object.fromEntries(ITEMS.map((item) => [item, { unknown: true as const }])),
};
const FIRMS = Object.entries({ ...SAMPLE_FIRMS, ...WELL_FIRMS, NOTHING_KNOWN });

describe('the report for word processors', { timeout: 120_000 }, () => {
  it.each(FIRMS)(
    'of the %s has its chapters as headings, in order and without a level left out',
    async (_, firm) => {
      for (const locale of LOCALES) {
        const report = build(firm, locale);
        const { headings, paragraphs } = readDocx(await draw(report));
        expect(headings[0]).toEqual({ level: 0, text: report.cover.title });
        const chapters = chaptersOf(report);
        expect(headings.filter(({ level }) => level === 1).map(({ text }) => text)).toEqual(chapters);
        const jumps = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
        expect(jumps).toEqual([]);
        expect(headings.filter(({ text }) => text.trim() === '')).toEqual([]);
        // The list of contents names each chapter, before the chapters themselves do.
        const named = paragraphs.filter((text) => chapters.includes(text));
        expect(named.slice(0, chapters.length)).toEqual(chapters);
      }
    },
  );

  it.each(FIRMS)('of the %s says each step and each number of the model', async (_, firm) => {
    for (const locale of DRAWN_LOCALES) {
      const report = build(firm, locale);
      const { headings, tables } = readDocx(await draw(report));
      const titles = headings.filter(({ level }) => level === 2).map(({ text }) => text);
      for (const step of report.steps.entries) {
        const title = step.titleAndForm.map(({ text }) => text).join('');
        expect(titles).toContain(`${step.number}  ${title}`);
      }
      for (const table of tablesOf(report)) {
        expect(tables).toContainEqual({ rows: cellsOf(table), headRows: 1 });
      }
      const figures = report.summary.figures.map(({ label, value, note }) => [label, value, note]);
      expect(tables).toContainEqual({ rows: figures, headRows: 0 });
    }
  });

  it('names its language, its title, its pages and where its links lead', async () => {
    for (const locale of LOCALES) {
      const report = build(JOINERY, locale);
      const { files, addresses } = readDocx(await draw(report));
      expect(files.get('word/styles.xml')).toContain(`<w:lang w:val="${FORMAT_TAGS[locale]}"`);
      expect(files.get('docProps/core.xml')).toContain(`<dc:title>${report.meta.title}</dc:title>`);
      const footer = files.get('word/footer1.xml');
      expect(footer).toMatch(/>PAGE<[^]*>NUMPAGES</);
      expect(addresses).toContain(report.cover.originalUrl);
      expect(new Set(addresses).size).toBe(addresses.length);
      expect(addresses.filter((url) => !/^https?:\/\//.test(url))).toEqual([]);
    }
  });

  it('has the same bytes for the same content, whatever was drawn before, and others for another', async () => {
    const first = await draw(build(JOINERY, 'de'));
    await draw(build(JOINERY, 'en'));
    const fresh = wordDrawing({ workers: 1, queueLimit: 1, timeoutMs: 60_000 });
    const later = await fresh.draw(build(JOINERY, 'de'));
    await fresh.close();
    expect(later.ok && first.equals(Buffer.from(later.value))).toBe(true);
    const other = await draw(build({ ...JOINERY, firmName: 'Tischlerei Ost' }, 'de'));
    expect(other.equals(first)).toBe(false);
  });

  it('does not tell when it was made, but of which day it speaks', async () => {
    const report = build(JOINERY, 'de');
    const bytes = await draw(report);
    const { files } = readDocx(bytes);
    expect(files.get('docProps/core.xml')).toContain(`>${report.meta.asOf}T00:00:00Z</dcterms:created>`);
    const [local, listed] = [bytes.indexOf('PK\u0003\u0004'), bytes.indexOf('PK\u0001\u0002')];
    // Midnight of the first day a zip knows.
    expect([bytes.readUInt32LE(local + 10), bytes.readUInt32LE(listed + 12)]).toEqual([0x21_0000, 0x21_0000]);
  });

  it.each([
    '=HYPERLINK("https://example.com";"x")',
    '<w:p>&amp;</w:p><script>alert(1)</script>',
    '{ INCLUDETEXT "/etc/passwd" }',
    'Werkstatt 🙂 漢字 👩‍🔧',
    'שלום & Söhne',
    'شركة النيل',
  ])('prints %s as it was typed', async (firmName) => {
    const { files, paragraphs } = readDocx(await draw(build({ ...JOINERY, firmName }, 'de')));
    expect(paragraphs).toContain(firmName);
    const body = files.get('word/document.xml') ?? '';
    expect(body).not.toContain('<script');
    expect([...body.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, code]) => code?.split(' ')[0])).toEqual([
      'TOC',
    ]);
  });

  it('says of a run that it is written from the right, and of no other', async () => {
    const rtlRuns = async (firmName: string): Promise<number> => {
      const { files } = readDocx(await draw(build({ ...JOINERY, firmName }, 'de')));
      return (files.get('word/document.xml') ?? '').split('<w:rtl/>').length - 1;
    };
    expect(await rtlRuns('חברת שלום')).toBeGreaterThan(0);
    expect(await rtlRuns('Tischlerei Ost')).toBe(0);
  });

  it('writes nothing that no XML may hold', async () => {
    const { files, paragraphs } = readDocx(
      await draw(build({ ...JOINERY, firmName: 'A\u0000B\u000bC\ud800\uffffD' }, 'de')),
    );
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\uffff]/;
    expect([...files.values()].filter((text) => unwritable.test(text))).toEqual([]);
    expect(paragraphs.some((text) => /^A.?B.?C.?D$/.test(text))).toBe(true);
  });
});
