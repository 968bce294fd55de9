import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { codePointsOf } from '#app/report-model/print-faces.ts';
import { toPrintRuns } from '#app/report-model/printable.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { buildReportModel } from '#tests/factories/report-models.ts';
import { ReportDrawing } from './report-drawing.server.ts';

const drawing = new ReportDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

/** The name of the firm is all of what was typed that stands in the document. */
async function draw(firmName: string): Promise<Buffer> {
  const drawn = await drawing.draw(buildReportModel({ ...JOINERY, firmName }, 'de'));
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
    await fc.assert(
      fc.asyncProperty(typed, async (firmName) => {
        const read = bare(readPdf(await draw(firmName)).textOnPages.join(''));
        expect(read).toContain(printed(firmName));
      }),
      // Each run draws a document, so few are drawn, and the same each time.
      { numRuns: 12, endOnFailure: true, seed: -596589464 },
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
    const address = `https://www.example.com/${'weit/'.repeat(15)}`;
    for (const firmName of [address, 'W'.repeat(80), '漢'.repeat(80), 'ქ'.repeat(80)]) {
      const { textOnPages } = readPdf(await draw(firmName));
      const pages = textOnPages.join('\n');
      expect(bare(pages)).toContain(printed(firmName));
      expect(textOnPages.length).toBeLessThanOrEqual(8);
    }
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
