import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { LOCALES } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { CampaignPaperKind } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import { CAMPAIGN_PAPERS } from '#app/report-model/campaign-papers/campaign-paper-model.ts';
import type { InvitationSource } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { toCampaignPaper } from '#app/report-model/campaign-papers/campaign-paper.view-model.ts';
import { DRAWN_LOCALES } from '#tests/factories/drawn-locales.ts';
import { LOGO, toInvitationSource, toLongestSource } from '#tests/factories/campaign-papers.ts';
import { readDocx } from '#tests/factories/read-docx.ts';
import { readPdf } from '#tests/factories/read-pdf.ts';
import { cutOf } from './pdf/campaign-cuts.ts';
import { campaignPaperDrawing } from './report-drawing.server.ts';

const drawing = campaignPaperDrawing({ workers: 1, queueLimit: 20, timeoutMs: 60_000 });
afterAll(() => drawing.close());

type Locale = (typeof LOCALES)[number];
async function draw(locale: Locale, kind: CampaignPaperKind, source: InvitationSource): Promise<Buffer> {
  const drawn = await drawing.draw(toCampaignPaper(translatorFor(locale), kind, source));
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return Buffer.from(drawn.value);
}
const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
/** Breaks and spaces aside: lines end where there is room. */
const lettersOf = (text: string): string => text.replace(/\s+/gu, '');

const PRINTED = ['poster', 'flyer', 'letter'] as const;
const ALL = LOCALES.flatMap((locale) => PRINTED.map((kind) => [kind, locale] as const));

describe.each(ALL)('the %s in %s', { timeout: 120_000 }, (kind, locale) => {
  it('says code, link, last day and whom to ask, on one page that can be read aloud', async () => {
    const source = toInvitationSource(locale);
    const facts = readPdf(await draw(locale, kind, source));
    const [text = ''] = facts.textOnPages.map(lettersOf);
    for (const said of [
      'K7M-2QX',
      `ki.example.org/${locale}/join/K7M-2QX`,
      translatorFor(locale).format.date('2027-03-31'),
    ]) {
      expect(text).toContain(lettersOf(said));
    }
    expect(text).toContain('erika@kammer.example');
    expect(facts.language).toBe(locale);
    expect(facts.untoldOnPages).toEqual([0]);
    const told = facts.tags.filter(({ role }) => role === 'H1' || role === 'Figure');
    expect(told.map(({ role }) => role).toSorted()).toEqual(['Figure', 'H1']);
    expect(told.find(({ role }) => role === 'Figure')?.alt).toContain('K7M-2QX');
  });

  it('keeps to its page with the longest names', async () => {
    const facts = readPdf(await draw(locale, kind, toLongestSource(locale)));
    expect(facts.shownOnPages).toHaveLength(1);
  });
});

const SHEETS = DRAWN_LOCALES.flatMap((locale) =>
  (['poster', 'flyer'] as const).map((kind) => [kind, locale] as const),
);

describe.each(SHEETS)('the words of the %s in %s', { timeout: 120_000 }, (kind, locale) => {
  it.each([
    ['usual', toInvitationSource(locale), 1 / 2],
    ['longest', toLongestSource(locale), 0],
  ])('keep away from the picture of the code and stay on the sheet: the %s', async (_which, source, away) => {
    const sheet = toCampaignPaper(translatorFor(locale), kind, source);
    if (sheet.kind !== kind) throw new Error('A sheet was asked for');
    const [places = []] = readPdf(await draw(locale, kind, source)).placesOnPages;
    const lineOf = (text: string) => places.find((place) => place.text === text)?.y ?? Number.NaN;
    const { height, margin, qr, gap, label } = cutOf(sheet);
    const picture = lineOf(sheet.way.placeLabel) - label - gap - qr;
    expect(lineOf(sheet.needs)).toBeLessThan(picture - away * gap);
    expect(Math.max(...places.map(({ y }) => y))).toBeLessThan(height - margin);
    expect(Math.min(...places.map(({ y }) => y))).toBeGreaterThan(margin);
  });
});

describe('papers of a campaign', { timeout: 120_000 }, () => {
  it.each(CAMPAIGN_PAPERS)('%s: the same bytes for the same content, others for another', async (kind) => {
    const [first, again, other] = [
      await draw('de', kind, toInvitationSource('de')),
      await draw('de', kind, toInvitationSource('de')),
      await draw('de', kind, toInvitationSource('de', { organisationName: 'Handwerkskammer Nachbarstadt' })),
    ];
    expect(digest(again)).toBe(digest(first));
    expect(digest(other)).not.toBe(digest(first));
  });

  it.each(CAMPAIGN_PAPERS)('%s: carries the logo with its words where there is one', async (kind) => {
    const letterhead = { logo: LOGO, accent: '#7a1f1f' };
    const bytes = await draw('de', kind, toInvitationSource('de', { letterhead }));
    const said = 'Logo von Handwerkskammer Musterstadt';
    const found =
      kind === 'letter-word'
        ? (readDocx(bytes).files.get('word/document.xml') ?? '')
        : readPdf(bytes)
            .tags.map(({ alt }) => alt)
            .join();
    expect(found).toContain(said);
  });

  it('has fields for a list of addresses in the letter for word processors, and the link to follow', async () => {
    const { files, addresses, paragraphs } = readDocx(
      await draw('de', 'letter-word', toInvitationSource('de')),
    );
    const body = files.get('word/document.xml') ?? '';
    const fields = [...body.matchAll(/MERGEFIELD (\w+)/g)].map(([, name]) => name);
    expect(fields).toEqual(['Firma', 'Person', 'Strasse', 'PlzOrt', 'Anrede']);
    expect(addresses).toEqual(['https://ki.example.org/de/join/K7M-2QX']);
    for (const said of ['K7M-2QX', '31.\u00a0März 2027', 'erika@kammer.example']) {
      expect(
        paragraphs.some((text) => text.includes(said)),
        said,
      ).toBe(true);
    }
  });
});
