import { afterAll, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toOwnWords } from '#app/report-model/own-words.view-model.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';
import type { GeneratedReport } from '#tests/factories/generated-reports.ts';
import { generateReports, inLanguage } from '#tests/factories/generated-reports.ts';
import { MOST_WORDS } from '#tests/factories/own-reports.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { ReportDrawing } from './report-drawing.server.ts';

const drawing = new ReportDrawing({ workers: 1, queueLimit: 2, timeoutMs: 60_000 });
afterAll(() => drawing.close());

const MOST_PAGES = 8;
const FIRMS = 900;
/** So many of them have most to say: drawing all would take the time of all other sweeps together. */
const LONGEST = 16;

/** Steps, goals that are reckoned with and what does not fit take the room. */
const lengthOf = ({ result: { roadmap, returns, needs } }: GeneratedReport): number =>
  roadmap.steps.length + 3 * returns.length + roadmap.locked.length / 2 + needs.length / 2;

const longest = generateReports(FIRMS, 4711)
  .toSorted((a, b) => lengthOf(b) - lengthOf(a))
  .slice(0, LONGEST);

it.each(longest.map((report, place) => ({ report, place })))(
  'plan $place of the longest keeps to eight pages in every language',
  async ({ report }) => {
    for (const locale of LOCALES) {
      const drawn = await drawing.draw(toPrintedReport(inLanguage(report, locale)));
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const pages = readPdf(Buffer.from(drawn.value)).textOnPages.length;
      expect(pages, locale).toBeLessThanOrEqual(MOST_PAGES);
    }
  },
);

it.each(longest.map((report, place) => ({ report, place })))(
  'plan $place of the longest grows by two pages at most when its adviser says all there is room for',
  async ({ report }) => {
    for (const locale of LOCALES) {
      const words = toOwnWords(MOST_WORDS, translatorFor(locale));
      const drawn = await drawing.draw(toPrintedReport(inLanguage(report, locale)), words);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const pages = readPdf(Buffer.from(drawn.value)).textOnPages.length;
      expect(pages, locale).toBeLessThanOrEqual(MOST_PAGES + 2);
    }
  },
);
