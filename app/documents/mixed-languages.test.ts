import { afterAll, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { toCampaignPaper } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { toInvitationSource } from '#tests/factories/campaign-papers.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { campaignPaperDrawing } from './report-drawing.server.ts';

const drawing = campaignPaperDrawing({ workers: 2, queueLimit: 50, timeoutMs: 60_000 });
afterAll(() => drawing.close());

const lettersOf = (text: string): string => text.replace(/\s+/gu, '');

it('fifty documents drawn at once keep each to its language and its firm', async () => {
  const asked = Array.from({ length: 50 }, (_, place) => {
    const locale = LOCALES[place % LOCALES.length] ?? 'de';
    const source = toInvitationSource(locale, { organisationName: `Kammer ${String(place)} von allen` });
    return {
      locale,
      organisation: source.organisationName,
      paper: toCampaignPaper(translatorFor(locale), 'flyer', source),
    };
  });
  const promises = new Map(
    asked.map(({ locale, paper }) => [locale, 'promises' in paper ? paper.promises : []]),
  );
  const drawn = await Promise.all(asked.map(({ paper }) => drawing.draw(paper)));
  drawn.forEach((each, place) => {
    const { locale, organisation = '' } = asked[place] ?? {};
    if (!each.ok) throw new Error(each.problem.code);
    const { language, textOnPages } = readPdf(Buffer.from(each.value));
    const text = lettersOf(textOnPages.join(''));
    expect(language).toBe(locale);
    expect(text).toContain(lettersOf(organisation));
    for (const [spoken, said] of promises) {
      expect(said.length, spoken).toBeGreaterThan(0);
      for (const promise of said) expect(text.includes(lettersOf(promise)), promise).toBe(spoken === locale);
    }
  });
});
