import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { CAMPAIGN } from '#tests/factories/campaign-papers.ts';
import { toPapersPanel } from './papers-panel.view-model.ts';
import { PAPER_FILES, readPaper } from './paths.ts';

const at = (today: string, closedAt: Date | null = null) =>
  toPapersPanel(translatorFor('de'), { campaign: { ...CAMPAIGN, closedAt }, today, path: '/campaign' });

describe('what can be printed', () => {
  it.each(['2026-12-24', '2027-03-31'])('is there in each language of the campaign, as on %s', (today) => {
    const { languages, texts } = at(today);
    expect(languages.map(({ locale }) => locale)).toEqual(['de', 'en']);
    expect(languages[1]?.links.map(({ href }) => href)).toEqual(
      ['poster.pdf', 'flyer.pdf', 'letter.pdf', 'letter.docx', 'form.pdf'].map(
        (file) => `/campaign/papers/en/${file}`,
      ),
    );
    expect(languages.map(({ merge }) => merge.includes('Salutation'))).toEqual([false, true]);
    expect(texts[0]).toContain('31.\u00a0März 2027');
  });

  it('is nothing once nobody can be invited, and why', () => {
    const over = at('2027-04-01');
    expect([over.languages, over.texts.length]).toEqual([[], 1]);
    expect(over.texts[0]).toContain('Runden sind vorbei');
    const closed = at('2027-03-15', new Date('2027-03-10T10:00:00Z'));
    expect(closed.languages).toEqual([]);
    expect(closed.texts[0]).toContain('beendet');
  });

  it('is named by its address, and nothing else is', () => {
    for (const [kind, file] of Object.entries(PAPER_FILES)) expect(readPaper(file)).toBe(kind);
    for (const other of ['poster', 'poster.docx', '', undefined]) expect(readPaper(other)).toBeNull();
  });
});
