import { describe, expect, it } from 'vitest';
import { monthDates, monthsBetween, monthsFor, planYearOf, toCalendarMonth } from './months.ts';

describe('months of the plan', () => {
  it.each([
    [4, 1],
    [8, 2],
    [13, 3],
    [17, 4],
    [21, 5],
    [26, 6],
    [39, 9],
  ])('a step of %i weeks runs %i months', (weeks, months) => {
    expect(monthsFor(weeks)).toBe(months);
  });

  it.each([
    ['2026-11-23', 1, '2026-12-01', '2026-12-31'],
    ['2026-12-01', 1, '2027-01-01', '2027-01-31'],
    ['2026-12-31', 2, '2027-02-01', '2027-02-28'],
    ['2027-12-15', 2, '2028-02-01', '2028-02-29'],
    ['2026-11-23', 24, '2028-11-01', '2028-11-30'],
  ])('as of %s month %i is %s to %s', (asOf, month, from, to) => {
    expect(monthDates(asOf, month)).toEqual({ from, to });
  });

  it('month 25 is the first after the plan', () => {
    expect(toCalendarMonth('2026-11-23', 25)).toBe('2028-12');
  });

  it('parts the plan into two years', () => {
    expect([1, 12, 13, 24].map(planYearOf)).toEqual([0, 0, 1, 1]);
  });
});

describe('months between', () => {
  it.each([
    ['2026-12', '2027-01', 1],
    ['2027-04', '2027-04', 0],
    ['2027-04', '2026-12', -4],
    ['2026-12', '2028-11', 23],
  ])('%s and %s', (from, to, months) => expect(monthsBetween(from, to)).toBe(months));
});
