import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { paybackText, returnVerdict } from './payback.ts';

const de = translatorFor('de');
const en = translatorFor('en');

describe('when the money is back, in words', () => {
  it('is a band where all three cases pay', () => {
    expect(returnVerdict({ low: 30, base: 14, high: 5 }, de)).toBe(
      'Das Geld ist nach 5 bis 30 Monaten wieder herein.',
    );
    expect(returnVerdict({ low: 1, base: 1, high: 1 }, en)).toBe('The money is back after one month.');
  });

  it('says plainly where it does not pay', () => {
    expect(returnVerdict({ low: null, base: 34, high: 5 }, de)).toMatch(
      /5 bis 34 Monaten.*rechnet es sich nicht/,
    );
    expect(returnVerdict({ low: null, base: null, high: 5 }, en)).toMatch(
      /^It pays only if things go well.*5 months/,
    );
    expect(returnVerdict({ low: null, base: null, high: null }, de)).toMatch(/rechnet sich .* nicht/);
  });

  it('names no figure nobody could foresee, and none below a month', () => {
    expect(returnVerdict({ low: 900, base: 300, high: 0 }, en)).toBe(
      'The money is back after less than a month to more than 10 years.',
    );
    expect(returnVerdict({ low: 900, base: 300, high: 200 }, de)).toBe(
      'Das Geld ist nach mehr als 10 Jahren wieder herein.',
    );
  });

  it('is said for one case as well', () => {
    const texts = [null, 0, 1, 12, 121].map((months) => paybackText(months, de));
    expect(texts).toEqual(['nie', 'unter 1 Monat', '1 Monat', '12 Monate', 'über 10 Jahre']);
  });
});
