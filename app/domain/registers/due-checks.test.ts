import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Check } from './due-checks.ts';
import { dueChecks } from './due-checks.ts';

const check = (id: string, checkAgain: string, register: Check['register'] = 'providers'): Check => ({
  register,
  id,
  checkAgain,
  urls: [],
});
const CHECKS = [
  check('later', '2027-03-02'),
  check('b', '2026-12-31'),
  check('a', '2026-12-31'),
  check('law', '2026-12-31', 'laws'),
  check('overdue', '2026-01-01'),
];
const idsOn = (on: string, within?: number): string[] => dueChecks(on, within, CHECKS).map(({ id }) => id);

describe('checks that are due', () => {
  it('have come by the day, the most overdue first, then by register and id', () => {
    expect(idsOn('2026-12-30')).toEqual(['overdue']);
    expect(idsOn('2026-12-31')).toEqual(['overdue', 'law', 'a', 'b']);
  });

  it('or come within the days asked for, across the end of a month', () => {
    expect(idsOn('2027-02-27', 2)).not.toContain('later');
    expect(idsOn('2027-02-27', 3)).toContain('later');
  });

  it('hold every register sooner or later, each entry with its own day', () => {
    const everything = dueChecks('2099-12-31');
    const registers = new Set(everything.map(({ register }) => register));
    expect([...registers].sort()).toEqual([
      'benchmarks',
      'breakdowns',
      'laws',
      'losses',
      'measures',
      'profiles',
      'providers',
      'savings',
    ]);
    expect(dueChecks('2026-11-22')).toEqual([]);
    expect(dueChecks('2026-12-31').map(({ id }) => id)).toContain('bafa-consulting');
    const keys = everything.map(({ register, id }) => `${register}/${id}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('grow with the days and never lose one', () => {
    const days = fc.nat(2000);
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [fewer, more] = [Math.min(a, b), Math.max(a, b)];
        const later = dueChecks('2026-11-23', more);
        expect(later.slice(0, dueChecks('2026-11-23', fewer).length)).toEqual(dueChecks('2026-11-23', fewer));
      }),
    );
  });
});
