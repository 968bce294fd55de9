import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GrantDays } from './check-deadlines.ts';
import { checkDeadlines } from './check-deadlines.ts';
import { EMPTY_FOLDER } from './folder.ts';
import type { Deadline } from './report-profile.schema.ts';
import { REPORT_PROFILES } from './report-profiles.ts';

const NO_DAYS = EMPTY_FOLDER.days;
const stateOf = (rule: Deadline, days: Partial<GrantDays>) =>
  checkDeadlines([rule], { ...NO_DAYS, ...days })[0];

describe('a day that comes before another', () => {
  const rule = { kind: 'before', earlier: 'applied', later: 'began', isConfirmed: true } as const;

  it.each([
    ['2026-03-01', '2026-03-02', 'met'],
    ['2026-03-02', '2026-03-01', 'missed'],
    ['2026-03-01', '2026-03-01', 'not-known'],
    [null, '2026-03-01', 'not-known'],
    ['2026-03-01', null, 'not-known'],
  ] as const)('applied %s, begun %s: %s', (applied, began, state) => {
    expect(stateOf(rule, { applied, began })).toMatchObject({ state });
  });
});

describe('a day within a time after another', () => {
  const within = (span: Extract<Deadline, { kind: 'within' }>['span']) =>
    ({ kind: 'within', earlier: 'began', later: 'ended', span, isConfirmed: false }) as const;

  it.each([
    [{ unit: 'days', amount: 30 }, '2026-01-31', '2026-03-02', '2026-03-02', 'met'],
    [{ unit: 'days', amount: 30 }, '2026-01-31', '2026-03-03', '2026-03-02', 'missed'],
    [{ unit: 'months', amount: 1 }, '2026-01-31', '2026-02-28', '2026-02-28', 'met'],
    [{ unit: 'months', amount: 1 }, '2026-01-31', '2026-03-01', '2026-02-28', 'missed'],
    [{ unit: 'months', amount: 7 }, '2026-06-30', '2027-01-30', '2027-01-30', 'met'],
    [{ unit: 'months', amount: 12 }, '2024-02-29', '2025-02-28', '2025-02-28', 'met'],
  ] as const)('%j from %s to %s', (span, began, ended, lastDay, state) => {
    expect(stateOf(within(span), { began, ended })).toMatchObject({ state, lastDay });
  });

  it('says until when as soon as it has begun, and nothing where nobody knows for how long', () => {
    expect(stateOf(within({ unit: 'days', amount: 1 }), { began: '2026-01-01' })).toMatchObject({
      ...{ state: 'not-known', lastDay: '2026-01-02' },
    });
    expect(stateOf(within(null), { began: '2026-01-01', ended: '2030-01-01' })).toMatchObject({
      ...{ state: 'not-known', lastDay: null },
    });
  });
});

it('a fixed last day is kept on that day and missed on the next', () => {
  const rule = { kind: 'until', later: 'ended', lastDay: '2026-12-31', isConfirmed: true } as const;
  const states = ['2026-12-31', '2027-01-01', null].map((ended) => stateOf(rule, { ended })?.state);
  expect(states).toEqual(['met', 'missed', 'not-known']);
});

it('what keeps a deadline keeps it on every earlier day too', () => {
  const day = fc
    .date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const rules = REPORT_PROFILES.flatMap(({ deadlines }) => deadlines).filter(({ kind }) => kind !== 'before');
  fc.assert(
    fc.property(fc.constantFrom(...rules), day, day, day, (rule, began, one, other) => {
      const [first, last] = [one, other].toSorted();
      const checked = (later: string | undefined) =>
        stateOf(rule, { began, ended: later ?? null, 'handed-in': later ?? null })?.state;
      if (checked(last) === 'met') expect(checked(first)).toBe('met');
    }),
  );
});
