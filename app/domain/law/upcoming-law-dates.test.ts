import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIZE_CLASSES } from '../questionnaire/profile.ts';
import { lawDateSchema } from './law-date.schema.ts';
import { LAW_DATES } from './law-dates.ts';
import type { LawQuestion } from './upcoming-law-dates.ts';
import { lawsInForce, upcomingLawDates } from './upcoming-law-dates.ts';

const PLAN = { from: '2027-01-01', to: '2028-12-31' };
const idsFor = (changes: Partial<LawQuestion> = {}): string[] =>
  upcomingLawDates({ country: 'DE', sizeClass: '10-49', ...PLAN, ...changes }).map(({ id }) => id);

describe('the register of law dates', () => {
  it('holds complete entries only, by date and with an id of its own', () => {
    for (const entry of LAW_DATES) expect(lawDateSchema.safeParse(entry).success, entry.id).toBe(true);
    expect(new Set(LAW_DATES.map(({ id }) => id)).size).toBe(LAW_DATES.length);
    const dates = LAW_DATES.map(({ appliesFrom }) => appliesFrom);
    expect(dates).toEqual(dates.toSorted());
  });

  it.each(Object.keys(lawDateSchema.shape))('refuses an entry without %s', (field) => {
    expect(lawDateSchema.safeParse({ ...LAW_DATES[0], [field]: undefined }).success).toBe(false);
  });

  it('knows the dates as amended in July 2026', () => {
    const dateOf = (id: string) => LAW_DATES.find((entry) => entry.id === id)?.appliesFrom;
    expect(dateOf('ai-act-high-risk-iii')).toBe('2027-12-02');
    expect(dateOf('ai-act-high-risk-i')).toBe('2028-08-02');
    expect(dateOf('ai-act-marking')).toBe('2026-12-02');
    expect(dateOf('data-act-fees')).toBe('2027-01-12');
    expect(dateOf('nis2-de')).toBe('2025-12-06');
  });
});

describe('upcoming law dates', () => {
  it('are those within the days asked for, by date', () => {
    expect(idsFor()).toEqual([
      'e-invoice-send',
      'data-act-fees',
      'ai-act-sandboxes',
      'ai-act-high-risk-iii',
      'cyber-resilience',
      'e-invoice-all',
      'ai-act-high-risk-i',
    ]);
  });

  it('include the first and the last day and nothing beside them', () => {
    const onDay = (from: string, to: string) => idsFor({ country: 'AT', from, to });
    expect(onDay('2027-01-12', '2027-01-12')).toEqual(['data-act-fees']);
    expect(onDay('2027-01-13', '2027-08-01')).toEqual([]);
    expect(onDay('2027-08-02', '2027-12-01')).toEqual(['ai-act-sandboxes']);
    expect(onDay('2028-01-01', '2027-01-01')).toEqual([]);
  });

  it('leave out national law elsewhere, and the law of the EU outside of it', () => {
    expect(idsFor({ country: 'AT' })).not.toContain('e-invoice-send');
    expect(idsFor({ country: 'AT' })).toContain('data-act-fees');
    expect(idsFor({ country: null })).toEqual(idsFor({ country: 'AT' }));
    expect(idsFor({ country: 'CH' })).toEqual([]);
  });

  it('go by head count where the act does', () => {
    const nis2 = { from: '2025-12-06', to: '2025-12-06' };
    expect(SIZE_CLASSES.filter((sizeClass) => idsFor({ ...nis2, sizeClass }).includes('nis2-de'))).toEqual([
      '50-249',
      '250-499',
      '500+',
    ]);
    expect(idsFor({ ...nis2, sizeClass: null })).toContain('nis2-de');
  });

  it('go by sector where the act does, and never by a sector that was not told', () => {
    const nis2 = { from: '2025-12-06', to: '2025-12-06', sizeClass: '50-249' } as const;
    expect(idsFor({ ...nis2, sector: 'energy' })).toContain('nis2-de');
    expect(idsFor({ ...nis2, sector: 'hospitality' })).toEqual([]);
    expect(idsFor({ ...nis2, sector: null })).toContain('nis2-de');
    expect(idsFor({ sector: 'hospitality' })).toContain('data-act-fees');
  });

  it('hold already from their first day on, for whom they bind', () => {
    const held = (on: string, country = 'DE') =>
      lawsInForce({ country, sizeClass: '10-49', on }).map(({ id }) => id);
    expect(held('2025-02-01')).not.toContain('ai-act-literacy');
    expect(held('2025-02-02')).toContain('ai-act-literacy');
    expect(held('2026-11-26')).toEqual(
      expect.arrayContaining(['works-council', 'gdpr', 'data-act-switching']),
    );
    expect(held('2026-11-26')).not.toContain('nis2-de');
    expect(held('2026-11-26', 'BE')).toContain('e-invoice-be');
    expect(held('2026-11-26', 'BE')).not.toContain('works-council');
    expect(held('2026-11-26', 'CH')).toEqual([]);
  });

  it('are split by no border: two spans side by side hold what the whole holds', () => {
    const day = fc
      .integer({ min: 0, max: 365 * 6 })
      .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
    const next = (date: string) =>
      new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(day, day, day, (a, b, c) => {
        const [from = a, middle = b, to = c] = [a, b, c].toSorted();
        expect([...idsFor({ from, to: middle }), ...idsFor({ from: next(middle), to })]).toEqual(
          idsFor({ from, to }),
        );
      }),
    );
  });
});
