import { afterAll, describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { JOINERY } from '#tests/factories/firms.ts';
import { evaluateSample } from '#tests/factories/report-models.ts';
import { toQrPath } from '#app/report-model/qr-path.server.ts';
import { ReportDrawing } from './report-drawing.server.ts';
import type { PrintedReport } from '#app/report-model/report-model.ts';
import { toPrintedReport } from '#app/report-model/report.view-model.ts';

const FORM = 'https://ein-recht-langer-name-fuer-eine-kammer.example/de/verify';
const CHECK = { code: 'MA0AE WAJHQ N12JN WW9X4', form: FORM, answer: `${FORM}/MA0AEWAJHQN12JNWW9X4` };
/** As many lines as a cover can have. */
const FIRM = {
  ...JOINERY,
  firmName: 'Muster & Söhne Maschinenbau und Feinmechanik, Inhaberin Adelheid Muster e. K.',
};

const build = (check: typeof CHECK | null): PrintedReport =>
  toPrintedReport({
    result: evaluateSample(FIRM),
    progress: null,
    facts: { ...FIRM, testRun: true },
    translator: translatorFor('de'),
    links: { resume: 'https://ein-recht-langer-name-fuer-eine-kammer.example/de/resume', check },
  });

const drawing = new ReportDrawing({ workers: 1, queueLimit: 4, timeoutMs: 60_000 });
afterAll(() => drawing.close());

async function draw(report: PrintedReport): Promise<string> {
  const drawn = await drawing.draw(report);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value).toString('latin1');
}
const pagesIn = (pdf: string): number => [...pdf.matchAll(/\/Type \/Page\b(?!s)/g)].length;

describe('the block by which a report is checked', () => {
  it('is there only while it is allowed', () => {
    expect(build(null).cover.check).toBeNull();
    expect(build(CHECK).cover.check).toMatchObject({
      title: 'Diesen Bericht prüfen',
      code: CHECK.code,
      place: FORM.slice('https://'.length),
      url: CHECK.answer,
      qr: toQrPath(CHECK.answer),
    });
  });

  it('changes nothing else of the report', () => {
    const { cover, ...rest } = build(CHECK);
    const without = build(null);
    expect({ ...rest, cover: { ...cover, check: null } }).toEqual(without);
  });

  it('leads to the answer and leaves the cover on one page', { timeout: 120_000 }, async () => {
    const [without, allowed] = [await draw(build(null)), await draw(build(CHECK))];
    expect(allowed).toContain(`(${CHECK.answer})`);
    expect(without).not.toContain('/verify');
    expect(pagesIn(allowed)).toBe(pagesIn(without));
  });
});
