import { describe, expect, it } from 'vitest';
import { createFormats } from './format.ts';
import { LOCALES } from './locales.ts';

describe('formatting for people', () => {
  it('writes months, money and shares in each language', () => {
    const de = createFormats('de');
    const en = createFormats('en');
    expect(de.months('2027-01-01', '2027-03-31')).toMatch(/^Januar\s*[–-]\s*März 2027$/);
    expect(en.months('2027-01-01', '2027-03-31')).toMatch(/^January\s*[–-]\s*March 2027$/);
    expect(de.euro(12000)).toBe('12.000\u00a0€');
    expect(en.euro(12000)).toBe('€12,000');
    expect([0, 1, 0, 1].map((digits) => en.percent(0.3036, digits))).toEqual([
      '30%',
      '30.4%',
      '30%',
      '30.4%',
    ]);
    expect([de.number(1.25), de.number(1.25, 2), en.number(1.25, 2)]).toEqual(['1,3', '1,25', '1.25']);
    expect(createFormats('fr').euro(12000)).toBe('12\u202f000\u00a0€');
    expect(createFormats('nl').euro(12000)).toBe('€\u00a012.000');
    expect(createFormats('sv').euro(12000)).toBe('12\u00a0000\u00a0€');
    expect(de.list(['a', 'b', 'c'])).toBe('a, b und c');
  });

  it('writes the minus of arithmetic in every language', () => {
    for (const locale of LOCALES) {
      const { integer, number, percent, euro } = createFormats(locale);
      for (const text of [integer(-5), number(-1.5), percent(-0.2), euro(-12)])
        expect(text, locale).toMatch(/^(€\u00a0)?\u2212/);
    }
  });

  it('keeps day and month of a date on one line, and lets the year go', () => {
    const said = (['de', 'en'] as const).map((locale) => createFormats(locale).date('2026-11-27'));
    expect(said).toEqual(['27.\u00a0November 2026', '27\u00a0November 2026']);
    expect(createFormats('de').dayAndMonth('2026-11-27')).toBe('27.\u00a0November');
  });

  it('writes the first day of a month as French does, and no other day', () => {
    const { date } = createFormats('fr');
    expect(['2027-03-01', '2027-03-11', '2027-03-21'].map(date)).toEqual([
      '1er\u00a0mars 2027',
      '11\u00a0mars 2027',
      '21\u00a0mars 2027',
    ]);
    expect(createFormats('nl').date('2027-03-01')).toBe('1\u00a0maart 2027');
  });
});
