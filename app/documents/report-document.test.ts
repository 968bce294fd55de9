import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { buildReportAfter, buildReportModel } from '#tests/factories/report-models.ts';
import { ReportDrawing } from './report-drawing.server.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';

const drawing = new ReportDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

async function draw(report: ReportModel): Promise<Buffer> {
  const drawn = await drawing.draw(report);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const withEvery = (answer: Answer, profile: Partial<SampleFirm['profile']> = {}): SampleFirm => ({
  ...JOINERY,
  profile: { ...JOINERY.profile, ...profile },
  answers: Object.fromEntries(ITEMS.map((item) => [item, answer])),
});

const withMeans = (resources: NonNullable<SampleFirm['profile']['resources']>): SampleFirm => ({
  ...JOINERY,
  profile: { ...JOINERY.profile, resources },
});

/** First actions and offers for each need have made it longer than it is to be: six to eight pages are the aim. */
const MOST_PAGES = 18;
/** Running header and footer alone show text four times; a page with less than this carries a leftover. */
const ALMOST_NOTHING = 12;

/** Chapters that are there, in the order of the document; the cover comes first. */
function chaptersOf(report: ReportModel): string[] {
  const { steps, locked } = report;
  return [
    report.cover,
    ...[report.summary, report.profile, report.benchmarks, report.gates, report.sovereignty, report.plan],
    ...[steps, locked].filter(({ entries }) => entries.length > 0),
    ...[report.returns, report.ledger, report.method, report.answers],
  ].map(({ title }) => title);
}

/** Those of the generated firms whose reports are the longest. */
const LONGEST = [4, 6, 15];

function generated(place: number): SampleFirm {
  const firm = generateFirms(30, 7)[place];
  if (firm === undefined) throw new RangeError(`There is no firm ${String(place)}`);
  const { answers, aiUse, sizeClass, goals, resources } = firm;
  const { resources: _means, ...told } = JOINERY.profile;
  const profile = {
    ...told,
    sector: 'manufacturing',
    sizeClass,
    goals,
    aiUse: aiUse ?? 'none',
  } as const;
  return {
    firmName: 'Muster & Söhne',
    answers,
    useCases: [],
    profile: { ...profile, ...(resources && { resources }) },
  };
}

/** Everything open, everything at zero, and what turned out the longest of thirty. */
const EXTREMES: Readonly<Record<string, SampleFirm>> = {
  'that can say nothing': withEvery({ unknown: true }),
  'that has nothing': withEvery({ level: 0 }),
  'that needs nothing': { ...withEvery({ level: 3 }, { goals: [], aiUse: 'productive-one' }), useCases: [] },
  'with nothing to spend': withMeans({ budgetEurPerYear: 0, staffDaysPerQuarter: 3 }),
  'without a day': withMeans({ budgetEurPerYear: 5000, staffDaysPerQuarter: 0 }),
  ...Object.fromEntries(LONGEST.map((place) => [`of number ${String(place)}`, generated(place)])),
};

describe('the document', { timeout: 180_000 }, () => {
  it('has the same bytes for the same content, and others for another', async () => {
    const first = await draw(buildReportModel(JOINERY, 'de'));
    const second = await draw(buildReportModel(JOINERY, 'de'));
    const other = await draw(buildReportModel({ ...JOINERY, firmName: 'Tischlerei Ost' }, 'de'));
    expect(digest(second)).toBe(digest(first));
    expect(digest(other)).not.toBe(digest(first));
  });

  it('does not depend on what the same thread drew before', async () => {
    await draw(buildReportModel(JOINERY, 'de'));
    const later = await draw(buildReportModel(JOINERY, 'en'));
    const fresh = new ReportDrawing({
      workers: 1,
      queueLimit: 1,
      timeoutMs: 60_000,
    });
    const first = await fresh.draw(buildReportModel(JOINERY, 'en'));
    await fresh.close();
    expect(first.ok && digest(Buffer.from(first.value))).toBe(digest(later));
  });

  it.each(Object.entries(SAMPLE_FIRMS))(
    'of the %s has its pages, bookmarks, language and archive form',
    async (_, firm) => {
      for (const locale of LOCALES) {
        const report = buildReportModel(firm, locale);
        const bytes = await draw(report);
        const facts = readPdf(bytes);
        expect(facts.shownOnPages.length).toBeGreaterThanOrEqual(8);
        expect(facts.shownOnPages.length).toBeLessThanOrEqual(MOST_PAGES);
        expect(facts).toMatchObject({
          language: locale,
          title: report.meta.title,
          author: report.meta.author,
          bookmarks: chaptersOf(report),
        });
        expect(facts.metadata).toMatch(/pdfaid:part>2</);
        expect(facts.metadata).toMatch(/pdfaid:conformance>B</);
        expect(facts.fonts.described).toBeGreaterThan(0);
        expect(facts.fonts.embedded).toBe(facts.fonts.described);
        expect(bytes.toString('latin1')).not.toMatch(/\/BaseFont \/Helvetica/);
        expect(Math.min(...facts.shownOnPages)).toBeGreaterThan(ALMOST_NOTHING);
      }
    },
  );

  it.each(Object.entries(EXTREMES))('of a firm %s has 8 pages at least and not too many', async (_, firm) => {
    const { shownOnPages } = readPdf(await draw(buildReportModel(firm, 'de')));
    expect(shownOnPages.length).toBeGreaterThanOrEqual(8);
    expect(shownOnPages.length).toBeLessThanOrEqual(MOST_PAGES);
    expect(Math.min(...shownOnPages)).toBeGreaterThan(ALMOST_NOTHING);
  });

  it.each(Object.entries(SAMPLE_FIRMS))(
    'of the %s stays within its pages when steps were reported',
    async (_, firm) => {
      const states = ['done', 'stuck', 'dropped', 'done'] as const;
      const reports = buildReportModel(firm, 'de').steps.entries.slice(0, states.length);
      const said = reports.map(({ measure }, index) => ({
        ...{ measure, state: states[index] ?? 'done', note: null },
        ...{ at: '2027-02-10T09:00:00.000Z', day: '2027-02-10' },
        reason: states[index] === 'stuck' ? ('know-how-missing' as const) : null,
      }));
      for (const locale of LOCALES) {
        const { shownOnPages } = readPdf(await draw(buildReportAfter(firm, locale, said)));
        expect(shownOnPages.length).toBeLessThanOrEqual(MOST_PAGES);
      }
    },
  );

  it('survives a firm name of the longest kind', async () => {
    const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    for (const firmName of [name, 'W'.repeat(80)]) {
      const { shownOnPages } = readPdf(await draw(buildReportModel({ ...JOINERY, firmName }, 'de')));
      expect(shownOnPages.length).toBeGreaterThanOrEqual(8);
      expect(shownOnPages.length).toBeLessThanOrEqual(MOST_PAGES);
    }
  });
});
