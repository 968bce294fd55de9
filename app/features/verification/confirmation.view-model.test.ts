import { describe, expect, it } from 'vitest';
import { BANDS } from '#app/domain/scoring/bands.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ConfirmedReport } from '#app/persistence/verification-repository.ts';
import { toConfirmation, toConfirmedPage, toUnconfirmedPage } from './confirmation.view-model.ts';

const REPORT: ConfirmedReport = {
  asOf: '2026-11-24',
  questionnaire: '2026-2',
  method: '2026-2',
  band: 'exploring',
  bandLow: 'starting',
  bandHigh: 'applying',
  testRun: false,
};
const german = translatorFor('de');
const english = translatorFor('en');
const bandIn = (report: ConfirmedReport): string | undefined =>
  toConfirmation(report, german).facts.at(-1)?.value;

describe('what is confirmed', () => {
  it('is date, versions and band, in this order and in whole words', () => {
    expect(toConfirmation(REPORT, german)).toEqual({
      facts: [
        { label: 'Stand', value: '24.\u00a0November 2026' },
        { label: 'Fragebogen', value: 'Fassung 2026-2' },
        { label: 'Methode', value: 'Fassung 2026-2' },
        { label: 'Einordnung', value: 'Auf Erkundung' },
      ],
      meaning: 'Erste Teile sind da, größere Lücken sind noch zu schließen.',
      testRun: null,
    });
    expect(toConfirmation(REPORT, english).facts.map(({ value }) => value)).toEqual([
      ...['24\u00a0November 2026', 'version 2026-2', 'version 2026-2', 'Exploring'],
    ]);
  });

  it('takes nothing from a report but these, whatever else it is given', () => {
    const more = { ...REPORT, score: 47.5, firmName: 'Muster GmbH' };
    expect(toConfirmation(more, english)).toEqual(toConfirmation(REPORT, english));
  });

  it('goes from band to band where the band is withheld, and names one where both are the same', () => {
    expect(bandIn({ ...REPORT, band: null })).toBe('Am Anfang bis In der Anwendung');
    expect(toConfirmation({ ...REPORT, band: null }, english).meaning).toMatch(/^Too many questions/);
    expect(bandIn({ ...REPORT, band: null, bandHigh: 'starting' })).toBe('Am Anfang');
  });

  it.each(BANDS)('says what %s means to a reader, without addressing him as the firm', (band) => {
    const { meaning } = toConfirmation({ ...REPORT, band }, german);
    expect(meaning).not.toMatch(/\b(Sie|Ihnen|Ihr\w*)\b/);
    expect(toConfirmation({ ...REPORT, band }, english).meaning).not.toMatch(/\byou\w*\b/i);
  });

  it('marks a test run', () => {
    expect(toConfirmation({ ...REPORT, testRun: true }, english).testRun).toMatch(/^Test run/);
  });

  it('says what it is not, and where nothing is confirmed gives no reason', () => {
    expect(toConfirmedPage(REPORT, english).means.join(' ')).toContain('not confirmed here');
    const { form, ...words } = toUnconfirmedPage(english, 'MA0AE WAJHQ');
    expect(Object.values(words).join(' ')).not.toMatch(/erased|unknown|switched off/i);
    expect(form).toMatchObject({ action: '/en/verify', errors: [], value: 'MA0AE WAJHQ' });
  });
});
