import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { CampaignPaper } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { toCampaignPaper } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { toAskedItems } from '#app/report-model/campaign-papers/asked.view-model.ts';
import type { InvitationSource } from '#app/report-model/campaign-papers/invitation.view-model.ts';
import {
  toPersonalLetter,
  toRecipient,
} from '#app/report-model/campaign-papers/personal-letters.view-model.ts';
import { toInvitationSource, toLongestSource } from '#tests/factories/campaign-papers.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { campaignPaperDrawing } from './report-drawing.server.ts';

const drawing = campaignPaperDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

type Locale = (typeof LOCALES)[number];
async function draw(paper: CampaignPaper) {
  const drawn = await drawing.draw(paper);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return readPdf(Buffer.from(drawn.value));
}
/** Breaks and spaces aside: lines end where there is room. */
const lettersOf = (text: string): string => text.replace(/\s+/gu, '');

const CODES = ['0123456789ABCDEF', 'ZYXWVTSRQPNMKJHG'];
function toLetters(locale: Locale, source: InvitationSource, mailing: number): CampaignPaper {
  const translator = translatorFor(locale);
  const letter = toPersonalLetter(translator, { ...source, mailing });
  const recipients = CODES.map((code, index) => {
    const firm = {
      ...{ number: '', name: `Betrieb ${String(index)} GmbH`, person: 'Frau Muster', street: 'Weg 1' },
      ...{
        salutation: index === 0 ? 'Sehr geehrte Frau Muster,' : '',
        email: null,
        town: '00001 Ort',
        locale,
      },
    };
    const url = `https://ki.example.org/${locale}/i/${code}`;
    return toRecipient(translator, letter, { firm, code, url });
  });
  return { kind: 'personal-letters', letter, recipients };
}

const LETTERS = LOCALES.flatMap((locale) => [0, 1].map((mailing) => [locale, mailing] as const));

describe.each(LETTERS)('the letters of a list in %s, mailing %i', { timeout: 120_000 }, (locale, mailing) => {
  it('are a page for each firm, with its address and its own way, and can be read aloud', async () => {
    const facts = await draw(toLetters(locale, toInvitationSource(locale), mailing));
    expect(facts.textOnPages).toHaveLength(2);
    const [first = '', second = ''] = facts.textOnPages.map(lettersOf);
    for (const said of [
      'Betrieb0GmbH',
      '00001Ort',
      'SehrgeehrteFrauMuster',
      '0123-4567-89AB-CDEF',
      'K7M-2QX',
    ]) {
      expect(first).toContain(said);
    }
    expect(second).toContain('ZYXW-VTSR-QPNM-KJHG');
    for (const foreign of ['0123-4567', 'Betrieb0', 'Sehrgeehrte']) expect(second).not.toContain(foreign);
    expect(facts.untoldOnPages).toEqual([0, 0]);
    expect(facts.language).toBe(locale);
  });

  it('stay on their pages with the longest names', async () => {
    const facts = await draw(toLetters(locale, toLongestSource(locale), mailing));
    expect(facts.shownOnPages).toHaveLength(2);
  });
});

describe.each(LOCALES)('the questionnaire on paper in %s', { timeout: 120_000 }, (locale) => {
  it.each([
    ['usual', toInvitationSource(locale)],
    ['longest', toLongestSource(locale)],
  ])('has every question and the consent on eight pages at most: %s', async (_which, source) => {
    const translator = translatorFor(locale);
    const facts = await draw(toCampaignPaper(translator, 'form', source));
    expect(facts.textOnPages.length).toBeLessThanOrEqual(8);
    const text = lettersOf(facts.textOnPages.join(''));
    const organisation = source.organisationName;
    const asked = toAskedItems(translator).flatMap(({ items }) => items);
    for (const { question, levels } of asked) {
      for (const said of [question, ...levels.map(({ label }) => label)])
        expect(text).toContain(lettersOf(said));
    }
    for (const said of [
      translator.t('campaign:consent.label', { organisation }),
      translator.t('campaign:consent.personalHint', { organisation }),
      translator.t('paper:form.clerk', { organisation }),
    ]) {
      expect(text).toContain(lettersOf(said));
    }
    expect(facts.untoldOnPages.every((count) => count === 0)).toBe(true);
    expect(facts.tags.filter(({ role }) => role === 'H1')).toHaveLength(1);
  });
});
