import { describe, expect, it } from 'vitest';
import { translatorFor } from '#app/i18n/translator.server.ts';
import type { ReturnCase } from '#app/domain/roadmap/returns.ts';
import { paybackText, returnVerdict, unpricedVerdict } from './payback.ts';

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
      /5 bis 34 Monaten.*vorsichtig gerechnet nie/,
    );
    expect(returnVerdict({ low: null, base: null, high: 5 }, en)).toMatch(
      /^It pays only if things go well.*5 months/,
    );
    expect(returnVerdict({ low: null, base: null, high: null }, de)).toMatch(/rechnet sich .* nicht/);
  });

  it('counts in years what the picture does not reach', () => {
    expect(returnVerdict({ low: 75, base: 40, high: 2 }, de)).toBe(
      'Das Geld ist nach 2 Monaten bis rund 6 Jahren wieder herein.',
    );
    expect(returnVerdict({ low: 37, base: 36, high: 36 }, en)).toBe(
      'The money is back after 36 months to about 3 years.',
    );
    expect([36, 37, 75, 120].map((months) => paybackText(months, de))).toEqual([
      ...['36 Monate', 'rund 3 Jahre', 'rund 6 Jahre', 'rund 10 Jahre'],
    ]);
  });

  it('names the middle case where the cautious one lies out of sight', () => {
    expect(returnVerdict({ low: 121, base: 19, high: 4 }, de)).toBe(
      'Das Geld ist im mittleren Fall nach 19 Monaten wieder herein, im günstigen nach 4 Monaten, vorsichtig gerechnet erst nach mehr als 10 Jahren.',
    );
  });

  it('does not sell as paying what is back after ten years at best', () => {
    expect(returnVerdict({ low: null, base: null, high: 121 }, en)).toMatch(/^.*hardly worth it.*10 years/);
  });

  it('does not hide behind the favourable case that the middle one lies out of sight', () => {
    expect(returnVerdict({ low: 900, base: 300, high: 0 }, en)).toBe(
      'In the favourable case the money is back after less than a month, in the middle and the cautious one only after more than 10 years.',
    );
    expect(returnVerdict({ low: null, base: 121, high: 5 }, de)).toBe(
      'Das Geld ist im günstigen Fall nach 5 Monaten wieder herein, im mittleren erst nach mehr als 10 Jahren, vorsichtig gerechnet nie.',
    );
    expect(returnVerdict({ low: null, base: 120, high: 5 }, de)).toMatch(/mittel bis günstig/);
  });

  it('names no figure nobody could foresee', () => {
    expect(returnVerdict({ low: 900, base: 300, high: 200 }, de)).toBe(
      'Das Geld ist nach mehr als 10 Jahren wieder herein.',
    );
  });

  it('is said for one case as well', () => {
    const texts = [null, 0, 1, 12, 121].map((months) => paybackText(months, de));
    expect(texts).toEqual(['nie', 'unter 1 Monat', '1 Monat', '12 Monate', 'über 10 Jahre']);
  });
});

describe('where own days have no price', () => {
  const NOT_PRICED = /^We cannot yet say when the money is back/;
  const costing = (oneOffEur: number, gainEur: number): ReturnCase => ({
    ...{ timeShare: null, lossShare: 0.1, oneOffEur },
    ...{ benefitEur: gainEur, runningEur: 0 },
  });
  /** The money of trial and roll-out, and what is left a year in the cautious, the middle and the favourable case. */
  const verdict = (oneOff: number, low: number, base: number, high: number): string =>
    unpricedVerdict(
      { low: costing(oneOff, low), base: costing(oneOff, base), high: costing(oneOff, high) },
      en,
    );

  it('is open only as far as days could still change it', () => {
    expect(verdict(10_000, 500, 1000, 5000)).toMatch(NOT_PRICED);
    expect(verdict(0, -1, 1, 5000)).toMatch(NOT_PRICED);
  });

  it('is not open where the middle case pays back in no lifetime, with or without days', () => {
    expect(verdict(10_001, 500, 1000, 5000)).toMatch(
      /^In the middle case the money is not back within 10 years, even without your own days\. We cannot yet/,
    );
    expect(verdict(10_000, -500, 0, 5000)).toMatch(
      /^In the middle case it does not pay, at most in the favourable one\. We cannot yet/,
    );
  });

  it('is not open where no case pays, whatever an hour costs', () => {
    expect(verdict(10_000, -5, -3, 0)).toMatch(/^With these figures it does not pay: in none/);
    expect(verdict(50_001, -5, -3, 5000)).toMatch(/^With these figures it is hardly worth it.*10 years\.$/);
  });
});
