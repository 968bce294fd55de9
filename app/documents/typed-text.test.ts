import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import { codePointsOf } from '#app/report-model/print-faces.ts';
import { MARK, toPrintRuns } from '#app/report-model/printable.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { ReportDrawing } from './report-drawing.server.ts';

const drawing = new ReportDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

/** Two of each subject may be left out, so many reasons fit one document. */
const LEFT_OUT = DIMENSIONS.flatMap((dimension) => itemsOf(dimension).slice(0, 2));

async function draw(firmName: string, reasons: readonly string[] = []): Promise<Buffer> {
  const away = Object.fromEntries(
    reasons.map((reason, index) => [LEFT_OUT[index], { notApplicable: true, reason } as const]),
  ) as Answers;
  const report = buildReportModel({ ...JOINERY, firmName, answers: { ...JOINERY.answers, ...away } }, 'de');
  const drawn = await drawing.draw(report);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}

/** Lines may be broken at a space, or with a hyphen between two scripts; two signs of one shape may share a glyph. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[\s-]/g, '');
const printed = (text: string): string =>
  bare(
    toPrintRuns(text)
      .map((run) => run.text)
      .join(''),
  );

const letters = (['latin', 'georgian', 'armenian'] as const)
  .flatMap(codePointsOf)
  .map((point) => String.fromCodePoint(point))
  .filter((sign) => /[\p{L}\p{Nd}.,&()-]/u.test(sign));
const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...letters) },
  { weight: 1, arbitrary: fc.constantFrom('漢', 'ก', '🙂', '🇩🇪', '👩‍🔧', 'हि', 'q̃', '\u2028', '\u200b', ' ') },
);
const typed = fc.array(sign, { minLength: 1, maxLength: 60 }).map((signs) => signs.join(''));

describe('typed text in the document', { timeout: 180_000 }, () => {
  it('is read back as it was typed, with a mark for each sign that cannot be printed', async () => {
    const eight = { minLength: LEFT_OUT.length, maxLength: LEFT_OUT.length };
    await fc.assert(
      fc.asyncProperty(typed, fc.array(typed, eight), async (firmName, reasons) => {
        const read = bare(readPdf(await draw(firmName, reasons)).textOnPages.join(''));
        expect([firmName, ...reasons].map(printed).filter((text) => !read.includes(text))).toEqual([]);
      }),
      // Each run draws a document, so few are drawn, and the same each time.
      { numRuns: 3, endOnFailure: true, seed: -596589464 },
    );
  });

  it.each(['חברת שלום', 'شركة النيل'])('is drawn from the right where %s is written so', async (firmName) => {
    const { textOnPages, fonts } = readPdf(await draw(firmName));
    expect(bare(textOnPages[0] ?? '')).toContain(bare(Array.from(firmName).reverse().join('')));
    expect(fonts.embedded).toBe(fonts.described);
  });

  it('embeds no other font for ordinary letters', async () => {
    const { fonts } = readPdf(await draw('Ordinary Ltd.'));
    expect(fonts.described).toBe(3);
  });

  it('breaks what no column could hold, and puts no hyphen into it', async () => {
    const address = `https://www.example.com/${'weit/'.repeat(35)}`;
    const { textOnPages } = readPdf(await draw('W'.repeat(80), [address, '漢'.repeat(200), 'ქ'.repeat(200)]));
    const pages = textOnPages.join('\n');
    expect(pages.replace(/\s/g, '')).toContain(address);
    expect(bare(pages)).toContain(MARK.repeat(200));
    expect(textOnPages.length).toBeLessThanOrEqual(8);
    expect(pages.split('\n').filter((piece) => /(?:weit\/){25}|(?:□|ქ|W){70}/.test(piece))).toEqual([]);
  });

  it('does not change the documents that follow in the same thread', async () => {
    const plain = await draw('Tischlerei Ost');
    await draw('ﬁnal ﬂow Ωµμ');
    const arabic = await draw('لا إله');
    await draw('إله لا');
    expect((await draw('لا إله')).equals(arabic)).toBe(true);
    expect((await draw('Tischlerei Ost')).equals(plain)).toBe(true);
  });
});
