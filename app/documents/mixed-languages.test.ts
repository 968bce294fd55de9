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

/** What a firm does not need stands on every flyer, without a name in it. */
const NEEDS = LOCALES.map((locale) => {
  const paper = toCampaignPaper(translatorFor(locale), 'flyer', toInvitationSource(locale));
  if (!('needs' in paper)) throw new TypeError('a flyer says what a firm does not need');
  return [locale, lettersOf(paper.needs)] as const;
});

it('documents drawn at once keep each to its language and its chamber', async () => {
  const asked = Array.from({ length: 4 * LOCALES.length }, (_, place) => ({
    locale: LOCALES[place % LOCALES.length] ?? 'de',
    organisationName: `Kammer ${String(place)} von vielen`,
  }));
  const drawn = await Promise.all(
    asked.map(({ locale, organisationName }) => {
      const source = toInvitationSource(locale, { organisationName });
      return drawing.draw(toCampaignPaper(translatorFor(locale), 'flyer', source));
    }),
  );
  const told = drawn.map((each) => {
    if (!each.ok) throw new Error(each.problem.code);
    const { language, textOnPages } = readPdf(Buffer.from(each.value));
    return { language, text: lettersOf(textOnPages.join('')) };
  });
  asked.forEach(({ locale, organisationName }, place) => {
    const { language, text } = told[place] ?? { language: null, text: '' };
    expect(language).toBe(locale);
    expect(text).toContain(lettersOf(organisationName));
    const spoken = NEEDS.filter(([, needs]) => text.includes(needs)).map(([each]) => each);
    expect(spoken).toEqual([locale]);
  });
});
