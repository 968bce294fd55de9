import { describe, expect, it } from 'vitest';
import { dayIn, toIsoDay } from './clock.ts';

describe('the day of an instant', () => {
  it('is the one on the wall where the operator is: half past midnight in Germany is the new year', () => {
    const instant = new Date('2026-12-31T23:30:00Z');
    expect(dayIn('Europe/Berlin', instant)).toBe('2027-01-01');
    expect(dayIn('UTC', instant)).toBe('2026-12-31');
    expect(dayIn('America/New_York', instant)).toBe('2026-12-31');
    expect(toIsoDay(instant)).toBe('2027-01-01');
  });

  it('knows summer time and leap days', () => {
    expect(dayIn('Europe/Berlin', new Date('2026-06-30T22:00:00Z'))).toBe('2026-07-01');
    expect(dayIn('Europe/Berlin', new Date('2026-06-30T21:59:59Z'))).toBe('2026-06-30');
    expect(dayIn('Europe/Berlin', new Date('2028-02-28T23:30:00Z'))).toBe('2028-02-29');
  });
});
