import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { toGrantFolder } from '#app/report-model/paperwork/grant-folder.view-model.ts';
import { toMinutes } from '#app/report-model/paperwork/minutes.view-model.ts';
import type { Paperwork } from '#app/report-model/paperwork/paperwork-model.ts';
import { toPreparation } from '#app/report-model/paperwork/preparation.view-model.ts';
import { SAMPLE_FIRMS } from '#tests/factories/firms.ts';
import {
  ATTENDANCES,
  FILLED_FOLDER,
  FULL_NOTES,
  toGrantFolderSource,
  toSession,
} from '#tests/factories/paperwork.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { paperworkDrawing, paperworkWordDrawing } from './report-drawing.server.ts';

const limits = { workers: 1, queueLimit: 20, timeoutMs: 60_000 };
const pdfs = paperworkDrawing(limits);
const documents = paperworkWordDrawing(limits);
afterAll(async () => {
  await pdfs.close();
  await documents.close();
});

async function draw(drawing: typeof pdfs, paperwork: Paperwork): Promise<Buffer> {
  const drawn = await drawing.draw(paperwork);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const wordsOf = (text: string): string => text.replace(/\s+/gu, ' ');
const pdfOf = async (paperwork: Paperwork) => readPdf(await draw(pdfs, paperwork));

const withPlan = (locale: (typeof LOCALES)[number]) => ({
  ...toSession(locale),
  plan: toGrantFolderSource(locale).report,
});
const ALL = LOCALES.flatMap((locale) => [
  ['grant-folder', locale, toGrantFolder(toGrantFolderSource(locale))] as const,
  ['minutes', locale, toMinutes(toSession(locale))] as const,
  ['preparation', locale, toPreparation(withPlan(locale))] as const,
]);

describe.each(ALL)('%s in %s', { timeout: 120_000 }, (kind, locale, paperwork) => {
  it('has the same chapters as PDF and for word processors, and the same bytes for the same content', async () => {
    const [pdf, word] = [await draw(pdfs, paperwork), await draw(documents, paperwork)];
    if (process.env['LOOK']) writeFileSync(`${process.env['LOOK']}/${kind}-${locale}.pdf`, pdf);
    if (process.env['LOOK']) writeFileSync(`${process.env['LOOK']}/${kind}-${locale}.docx`, word);
    const facts = readPdf(pdf);
    const chapters = paperwork.chapters.map(({ title }) => title);
    expect(facts.bookmarks).toEqual([paperwork.title, ...chapters]);
    expect(facts.language).toBe(locale);
    expect(facts.untoldOnPages.filter((count) => count > 0)).toEqual([]);
    const headings = readDocx(word).headings.filter(({ level }) => level < 2);
    expect(headings.map(({ text }) => text)).toEqual([paperwork.title, ...chapters]);
    expect(digest(await draw(pdfs, paperwork))).toBe(digest(pdf));
    expect(digest(await draw(documents, paperwork))).toBe(digest(word));
  });
});
