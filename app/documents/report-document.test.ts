import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { generateReports, inLanguage, toReports } from '#tests/factories/generated-reports.ts';
import type { PdfFacts } from '#tests/factories/read-pdf.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { SAMPLE_FIRMS as NOTED_FIRMS } from '#tests/factories/sample-firms.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';
import { generateWellFirms, WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { buildReportAfter, buildReportModel } from '#tests/factories/report-models.ts';
import { ReportDrawing } from './report-drawing.server.ts';
import { PAGE } from './pdf/type-scale.ts';
import type { PrintedReport, ReportModel } from '#app/report-model/report-model.ts';

const drawing = new ReportDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

async function draw(report: PrintedReport): Promise<Buffer> {
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

/** The contract; where there is no step to take, goals that could come next stand in their place. */
const [FEWEST_PAGES, MOST_PAGES] = [6, 8];
/** Between running header and footer. */
const BODY = { top: PAGE.top, height: PAGE.height - PAGE.top - PAGE.bottom };

/** How far down each page but cover and last goes, as a share of what it holds. */
function fillOf({ placesOnPages }: PdfFacts): number[] {
  return placesOnPages.slice(1, -1).map((places) => {
    const lines = places.map(({ y }) => y - BODY.top).filter((y) => y > 0 && y < BODY.height);
    return Math.max(0, ...lines) / BODY.height;
  });
}

/** What holds for every firm in every language. */
function expectSoundPages(facts: PdfFacts): void {
  expect(facts.textOnPages.length).toBeGreaterThanOrEqual(FEWEST_PAGES);
  expect(facts.textOnPages.length).toBeLessThanOrEqual(MOST_PAGES);
  expect(Math.min(...fillOf(facts))).toBeGreaterThan(0.5);
  expect(facts.untoldOnPages.filter((count) => count > 0)).toEqual([]);
}

/** Chapters that are there, in the order of the document; the cover comes first. */
function chaptersOf(report: ReportModel): string[] {
  const { steps, locked } = report;
  return [
    report.cover,
    ...[report.summary, report.benchmarks, report.profile, report.gates, report.sovereignty, report.plan],
    ...[steps, report.nextGoals, locked].flatMap((chapter) =>
      chapter === null || chapter.entries.length === 0 ? [] : [chapter],
    ),
    ...[report.returns, report.ledger, report.method, report.answers],
  ].map(({ title }) => title);
}

/** As an adviser noted them, under a name each. */
const NOTED: Readonly<Record<string, SampleFirm>> = Object.fromEntries(
  Object.entries(NOTED_FIRMS).map(([name, { profile, answers, useCases }]) => {
    const { role, region, resources, ...told } = profile;
    if (role === null || region === null || resources === null) throw new RangeError('the notes tell all');
    return [
      name,
      {
        firmName: `${name} GmbH`,
        profile: { ...JOINERY.profile, ...told, role, region, resources },
        ...{ answers, useCases },
      },
    ];
  }),
);
const GENERATED = [...generateReports(20, 7), ...toReports(generateWellFirms(6, 7))];
/** So many doors are shut and so many answers clash that the page on the standing hardly holds it. */
const CROWDED = [34, 52];

/** Everything open, everything at zero, nothing to do, nothing to spend. */
const EXTREMES: Readonly<Record<string, SampleFirm>> = {
  'that can say nothing': withEvery({ unknown: true }),
  'that has nothing': withEvery({ level: 0 }),
  'that needs nothing': { ...withEvery({ level: 3 }, { goals: [], aiUse: 'productive-one' }), useCases: [] },
  'with nothing to spend': withMeans({ budgetEurPerYear: 0, staffDaysPerQuarter: 3 }),
  'without a day': withMeans({ budgetEurPerYear: 5000, staffDaysPerQuarter: 0 }),
};

/** One assessment with everything answered by the lowest level, as long as its words can be: all has changed since. */
const YEAR_BEFORE = {
  questionnaire: CURRENT_QUESTIONNAIRE,
  asOf: '2025-11-24',
  answers: Object.fromEntries(ITEMS.map((item) => [item, { level: 0 }] as const)),
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

  it.each(Object.entries({ ...SAMPLE_FIRMS, ...WELL_FIRMS }))(
    'of the %s has its pages, bookmarks, language and archive form',
    async (_, firm) => {
      for (const locale of LOCALES) {
        const report = buildReportModel(firm, locale);
        const bytes = await draw(report);
        const facts = readPdf(bytes);
        expectSoundPages(facts);
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
      }
    },
  );

  it('says what is a heading, a list, a table, a picture and a link to who has it read aloud', async () => {
    for (const locale of DRAWN_LOCALES) {
      const report = buildReportModel(JOINERY, locale);
      const { tags } = readPdf(await draw(report));
      const levels = tags.flatMap(({ role }) => (/^H\d$/.test(role) ? Number(role.slice(1)) : []));
      expect(levels.filter((level) => level === 1)).toEqual([1]);
      expect(levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1)).toEqual([]);
      expect(levels.filter((level) => level === 3).length).toBeGreaterThan(report.steps.entries.length);
      const alts = tags.flatMap(({ role, alt }) => (role === 'Figure' ? alt : []));
      const { profile, gates, sovereignty, plan, returns } = report;
      const shown = [profile, gates, sovereignty, plan, ...returns.entries];
      expect(alts).toEqual(shown.map(({ plotText }) => plotText));
      const roles = new Set(tags.map(({ role }) => role));
      for (const role of ['L', 'LI', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Link', 'P']) {
        expect(roles).toContain(role);
      }
    }
  });

  it.each(Object.entries({ ...NOTED, ...EXTREMES }))(
    'of the firm %s keeps to its pages, none of them half empty',
    async (_, firm) => {
      for (const locale of DRAWN_LOCALES)
        expectSoundPages(readPdf(await draw(buildReportModel(firm, locale))));
    },
  );

  it.each(GENERATED.map((report, place) => ({ report, place })))(
    'of generated firm $place keeps to its pages, none of them half empty',
    async ({ report }) => {
      for (const locale of DRAWN_LOCALES) {
        expectSoundPages(readPdf(await draw(toPrintedReport(inLanguage(report, locale)))));
      }
    },
  );

  it('holds on one page where the firm stands, however many doors are shut', async () => {
    const crowded = generateReports(Math.max(...CROWDED) + 1, 77).filter((_, place) =>
      CROWDED.includes(place),
    );
    for (const report of crowded) {
      for (const locale of DRAWN_LOCALES) {
        expectSoundPages(readPdf(await draw(toPrintedReport(inLanguage(report, locale)))));
      }
    }
  });

  it('takes nothing off the spaces between words', async () => {
    for (const locale of DRAWN_LOCALES) {
      const { placesOnPages } = readPdf(await draw(buildReportModel(JOINERY, locale)));
      const squeezed = placesOnPages.flat().flatMap((place) => place.squeezed);
      expect(squeezed.length).toBeGreaterThan(1000);
      expect(Math.max(...squeezed)).toBeLessThan(1);
    }
  });

  it.each(Object.entries({ ...SAMPLE_FIRMS, ...NOTED }))(
    'of the %s stays within its pages when steps were reported and an earlier assessment was followed',
    async (_, firm) => {
      const states = ['done', 'stuck', 'dropped', 'done'] as const;
      const reports = buildReportModel(firm, 'de').steps.entries.slice(0, states.length);
      const said = reports.map(({ measure }, index) => ({
        ...{ measure, state: states[index] ?? 'done', note: null },
        ...{ at: '2027-02-10T09:00:00.000Z', day: '2027-02-10' },
        reason: states[index] === 'stuck' ? ('know-how-missing' as const) : null,
      }));
      for (const locale of DRAWN_LOCALES) {
        expectSoundPages(readPdf(await draw(buildReportAfter(firm, locale, said, YEAR_BEFORE))));
      }
    },
  );

  it('survives a firm name of the longest kind', async () => {
    const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    for (const firmName of [name, 'W'.repeat(80)]) {
      expectSoundPages(readPdf(await draw(buildReportModel({ ...JOINERY, firmName }, 'de'))));
    }
  });
});
