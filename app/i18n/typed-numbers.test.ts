import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES } from './locales.ts';
import type { NumberField } from './typed-numbers.ts';
import { doubtOf, readNumber, writeNumber } from './typed-numbers.ts';

const german = { locale: 'de', unit: 'euro' } as const;
const english = { locale: 'en', unit: 'euro' } as const;
const read = (text: string, field: NumberField) => {
  const typed = readNumber(text, field);
  if (typed.kind === 'number') return typed.value;
  return typed.kind === 'doubtful' ? typed.readings : typed.kind;
};

describe('a typed number', () => {
  it.each([
    ['20000', 20_000],
    ['20.000,00 €', 20_000],
    ['20.000,00', 20_000],
    ['20,000.00', 20_000],
    ['20000,00', 20_000],
    ['EUR 20000', 20_000],
    ['20000 Euro', 20_000],
    ['€20000', 20_000],
    ['20000 eur', 20_000],
    ['20 000', 20_000],
    ['20\u00a0000', 20_000],
    ['20\u202f000 €', 20_000],
    ['20\u2009000,50', 20_000.5],
    ["20'000", 20_000],
    ['20’000.50', 20_000.5],
    ['1.250.000', 1_250_000],
    ['1,250,000', 1_250_000],
    ['1 250 000,75', 1_250_000.75],
    ['20000,-', 20_000],
    ['20000,–', 20_000],
    ['\u200e20000\u200b', 20_000],
    ['2,5', 2.5],
    ['2,50', 2.5],
    ['2.5', 2.5],
    ['0,125', 0.125],
    ['0.125', 0.125],
    ['1234,567', 1234.567],
    ['1.234,567', 1234.567],
    [',5', 0.5],
    ['2,', 2],
    ['０', 0],
    ['', 'empty'],
    ['  ', 'empty'],
    ['€', 'unreadable'],
    ['-5', 'unreadable'],
    ['viel', 'unreadable'],
    ['600 € im Monat', 'unreadable'],
    ['20 %', 'unreadable'],
    ['1.2.3', 'unreadable'],
    ['1.2,3', 'unreadable'],
    ['12.34.567', 'unreadable'],
    ['1 2 3', 'unreadable'],
    ['1e5', 'unreadable'],
    ['.', 'unreadable'],
    ['9'.repeat(400), 'unreadable'],
  ])('says the same in each language where it can mean one thing: "%s"', (text, meant) => {
    expect(read(text, german)).toBe(meant);
    expect(read(text, english)).toBe(meant);
  });

  it('takes the thousands of the page, and asks back where three digits may be decimals', () => {
    expect(read('1.234', german)).toBe(1234);
    expect(read('1,234', english)).toBe(1234);
    expect(read('1,500', german)).toEqual([1.5, 1500]);
    expect(read('1.234', english)).toEqual([1.234, 1234]);
    expect(doubtOf(readNumber('1,500', german), german)).toEqual({ first: '1,5', second: '1.500' });
    expect(doubtOf(readNumber('1.234', english), english)).toEqual({ first: '1.2340', second: '1,234' });
  });

  it('asks back where a gap stands in the wrong place', () => {
    expect(read('4 5', { locale: 'de', unit: 'hours' })).toEqual([4.5, 45]);
    expect(read('4 500', { locale: 'de', unit: 'people' })).toBe(4500);
  });

  it('takes a share in per cent, and asks back where a part of one may be meant', () => {
    const share = { locale: 'de', unit: 'percent' } as const;
    expect(['30', '33,3 %', '0', '100', '7 Prozent', '0,3 %'].map((text) => read(text, share))).toEqual([
      0.3, 0.333, 0, 1, 0.07, 0.003,
    ]);
    expect(read('0,3', share)).toEqual([0.003, 0.3]);
    expect(read('.5', share)).toEqual([0.005, 0.5]);
    expect(doubtOf(readNumber('0,3', share), share)).toEqual({ first: '0,3\u00a0%', second: '30\u00a0%' });
  });

  it('takes its own unit and no other', () => {
    expect(read('6,5 Std.', { locale: 'de', unit: 'hours' })).toBe(6.5);
    expect(read('2,5 Tage', { locale: 'de', unit: 'days' })).toBe(2.5);
    expect(read('2.5 days', { locale: 'en', unit: 'days' })).toBe(2.5);
    expect(read('6,5 heures', { locale: 'fr', unit: 'hours' })).toBe(6.5);
    expect(read('2,5 jours', { locale: 'fr', unit: 'days' })).toBe(2.5);
    expect(read('6,5 uur', { locale: 'nl', unit: 'hours' })).toBe(6.5);
    expect(read('2,5 dagen', { locale: 'nl', unit: 'days' })).toBe(2.5);
    expect(read('6,5 timmar', { locale: 'sv', unit: 'hours' })).toBe(6.5);
    expect(read('2,5 dagar', { locale: 'sv', unit: 'days' })).toBe(2.5);
    expect(read('2 h', { locale: 'en', unit: 'days' })).toBe('unreadable');
  });
});

const formats = fc.record({
  locale: fc.constantFrom(...LOCALES),
  unit: fc.constantFrom('euro', 'percent', 'hours', 'days', 'people'),
});
const amounts = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000_000 }),
  fc.integer({ min: 0, max: 20_000_000 }).map((thousandths) => thousandths / 1000),
  fc.double({ min: 0.001, max: 1_000_000_000, noNaN: true }),
);

describe('a number written into a field', () => {
  it('reads back as the same number in each language and unit', () => {
    fc.assert(
      fc.property(amounts, formats, (value, field) => {
        expect(readNumber(writeNumber(value, field), field)).toEqual({ kind: 'number', value });
      }),
      { numRuns: 2000 },
    );
  });

  it('either reading of a doubtful one is certain once it is typed as it was offered', () => {
    const typed = fc.stringMatching(/^\d{1,3}[ .,]\d{1,3}$/);
    fc.assert(
      fc.property(typed, formats, (text, field) => {
        const first = readNumber(text, field);
        const doubt = doubtOf(first, field);
        if (first.kind !== 'doubtful' || doubt === null) return;
        const again = [doubt.first, doubt.second].map((offered) => read(offered, field));
        expect(again).toEqual(first.readings);
      }),
      { numRuns: 2000 },
    );
  });
});
