import { afterAll, expect, it } from 'vitest';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { toShownSpreads } from '#app/domain/voices/shown-spreads.ts';
import { toSpread } from '#app/domain/voices/spread.ts';
import type { ReportModel } from '#app/report-model/report-model.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toOwnWords } from '#app/report-model/own-words.view-model.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
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

const bare = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');

/** Texts that stand on one page with what holds for them: the note below the figures, and their last row. */
function standTogether(
  pages: readonly string[],
  { entries, sideBySide, note }: ReportModel['returns'],
): boolean {
  const table = entries.length === 1 ? entries[0]?.table : sideBySide.at(-1);
  const row = table?.rows.at(-1)?.map(bare).join('') ?? '';
  return entries.length === 0 || pages.some((page) => page.includes(row) && page.includes(bare(note)));
}

/** Steps, goals that are reckoned with and what does not fit take the room. */
const lengthOf = ({ result: { roadmap, returns, needs } }: GeneratedReport): number =>
  roadmap.steps.length + 3 * returns.length + roadmap.locked.length / 2 + needs.length / 2;

/** The figures of this one end where its page does. */
const ENDS_WITH_A_PAGE = 124;

const WIDE_SPREADS = toShownSpreads(
  new Map(ITEMS.map((item) => [item, { spread: toSpread(['0', '2', '4']), said: null }])),
);

const generated = generateReports(FIRMS, 4711);
const longest = generated.toSorted((a, b) => lengthOf(b) - lengthOf(a)).slice(0, LONGEST);
const drawnOnes = [...longest, ...generated.slice(ENDS_WITH_A_PAGE, ENDS_WITH_A_PAGE + 1)];

it.each(drawnOnes.map((report, place) => ({ report, place })))(
  'plan $place keeps to eight pages, and the note to its figures, in the languages with the longest words',
  async ({ report }) => {
    for (const locale of DRAWN_LOCALES) {
      // Room is taken also by what voices said beside each answer.
      const model = toPrintedReport({ ...inLanguage(report, locale), shownSpreads: WIDE_SPREADS });
      const drawn = await drawing.draw(model);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const pages = readPdf(Buffer.from(drawn.value)).textOnPages.map(bare);
      expect(pages.length, locale).toBeLessThanOrEqual(MOST_PAGES);
      expect(standTogether(pages, model.returns), locale).toBe(true);
    }
  },
);

it.each(longest.map((report, place) => ({ report, place })))(
  'plan $place of the longest grows by three pages at most when its adviser says all there is room for',
  async ({ report }) => {
    for (const locale of DRAWN_LOCALES) {
      const words = toOwnWords(MOST_WORDS, translatorFor(locale));
      const drawn = await drawing.draw(toPrintedReport(inLanguage(report, locale)), words);
      if (!drawn.ok) throw new Error(drawn.problem.code);
      const pages = readPdf(Buffer.from(drawn.value)).textOnPages.length;
      expect(pages, locale).toBeLessThanOrEqual(MOST_PAGES + 3);
    }
  },
);
