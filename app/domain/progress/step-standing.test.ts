import { describe, expect, it } from 'vitest';
import type { StepRemark, StepState } from '../assessment/step-remark.ts';
import { daysBetween, lastDayOfMonth, mondayOf } from './calendar-days.ts';
import { standingSteps } from './step-standing.ts';

const step = (measure: string, from: string, to: string) => ({ measure, from, to });
const remark = (measure: string, state: StepState, day = '2026-11-02'): StepRemark => ({
  ...{ measure, state, reason: null, note: null, at: `${day}T09:00:00Z`, day },
});
const TODAY = '2026-11-27';
const standing = (steps: readonly ReturnType<typeof step>[], remarks: readonly StepRemark[] = []) =>
  standingSteps({ steps, remarks, numbers: new Map() }, TODAY).map((each) => [each.measure, each.standing]);

describe('how a step stands', () => {
  it.each([
    ['overdue', '2026-10-01', '2026-11-26'],
    ['due', '2026-10-01', '2026-11-27'],
    ['due', '2026-11-01', '2026-11-30'],
    ['running', '2026-11-27', '2026-12-01'],
    ['ahead', '2026-11-28', '2026-12-31'],
  ])('is %s from %s to %s', (expected, from, to) =>
    expect(standing([step('a', from, to)])).toEqual([['a', expected]]),
  );

  it.each(['done', 'stuck', 'dropped'] as const)('is %s once that was said, whatever the day', (state) =>
    expect(standing([step('a', '2026-01-01', '2026-01-31')], [remark('a', state)])).toEqual([['a', state]]),
  );

  it('keeps what was reported and left the plan, and puts what presses first', () => {
    const steps = [step('later', '2027-01-01', '2027-01-31'), step('due', '2026-11-01', '2026-11-30')];
    expect(standing(steps, [remark('gone', 'done'), remark('later', 'stuck')])).toEqual([
      ['later', 'stuck'],
      ['due', 'due'],
      ['gone', 'done'],
    ]);
  });
});

it('days, months and weeks are those of the calendar', () => {
  expect([daysBetween('2026-12-31', '2027-01-01'), daysBetween('2026-03-30', '2026-03-28')]).toEqual([1, -2]);
  expect(['2026-12-01', '2028-02-10'].map(lastDayOfMonth)).toEqual(['2026-12-31', '2028-02-29']);
  expect(['2026-11-23', '2026-11-29', '2027-01-01'].map(mondayOf)).toEqual([
    ...['2026-11-23', '2026-11-23', '2026-12-28'],
  ]);
});
