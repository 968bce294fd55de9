import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import type { Answer } from '#app/domain/questionnaire/answers.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { SampleFirm } from '#tests/factories/firms.ts';
import { JOINERY, SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { RenderQueue } from './render-queue.server.ts';
import type { ReportModel } from './report/report-model.ts';
import { findWorkerFile } from './worker-file.server.ts';

const queue = new RenderQueue({ workerFile: findWorkerFile, workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => queue.close());

async function draw(report: ReportModel): Promise<Buffer> {
  const drawn = await queue.render(report);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const pagesIn = (bytes: Buffer): number =>
  [...bytes.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;

const withEvery = (answer: Answer, profile: Partial<SampleFirm['profile']> = {}): SampleFirm => ({
  ...JOINERY,
  profile: { ...JOINERY.profile, ...profile },
  answers: Object.fromEntries(ITEMS.map((item) => [item, answer])),
});

/** Those of the generated firms whose reports are the longest. */
const LONGEST = [4, 6, 15];

function generated(place: number): SampleFirm {
  const firm = generateFirms(30, 7)[place];
  if (firm === undefined) throw new RangeError(`There is no firm ${String(place)}`);
  const { answers, aiUse, sizeClass, goals, resources } = firm;
  const profile = {
    ...JOINERY.profile,
    sector: 'manufacturing',
    sizeClass,
    goals,
    aiUse: aiUse ?? 'none',
  } as const;
  return { firmName: 'Muster & Söhne', answers, useCases: [], profile: { ...profile, resources } };
}

/** Everything open, everything at zero, and what turned out the longest of thirty. */
const EXTREMES: Readonly<Record<string, SampleFirm>> = {
  'that can say nothing': withEvery({ unknown: true }),
  'that has nothing': withEvery({ level: 0 }),
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
    const fresh = new RenderQueue({
      workerFile: findWorkerFile,
      workers: 1,
      queueLimit: 1,
      timeoutMs: 60_000,
    });
    const first = await fresh.render(buildReportModel(JOINERY, 'en'));
    await fresh.close();
    expect(first.ok && digest(Buffer.from(first.value))).toBe(digest(later));
  });

  it.each(Object.entries(SAMPLE_FIRMS))(
    'of the %s has its pages, bookmarks, language and archive form',
    async (_, firm) => {
      for (const locale of LOCALES) {
        const bytes = await draw(buildReportModel(firm, locale));
        const text = bytes.toString('latin1');
        expect(pagesIn(bytes)).toBeGreaterThanOrEqual(8);
        expect(pagesIn(bytes)).toBeLessThanOrEqual(12);
        expect(text).toContain(`/Lang (${locale})`);
        expect(text).toMatch(/\/Outlines/);
        expect(text).toMatch(/pdfaid:part>2</);
        expect(text).toMatch(/pdfaid:conformance>B</);
        expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
      }
    },
  );

  it.each(Object.entries(EXTREMES))('of a firm %s has 8 to 12 pages', async (_, firm) => {
    const pages = pagesIn(await draw(buildReportModel(firm, 'de')));
    expect(pages).toBeGreaterThanOrEqual(8);
    expect(pages).toBeLessThanOrEqual(12);
  });

  it('survives a firm name of the longest kind', async () => {
    const name = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    expect(
      pagesIn(await draw(buildReportModel({ ...JOINERY, firmName: name }, 'de'))),
    ).toBeGreaterThanOrEqual(8);
  });
});
