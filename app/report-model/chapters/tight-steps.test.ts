import { describe, expect, it } from 'vitest';
import type { Bridge, StepResult } from '#app/domain/roadmap/roadmap-result.ts';
import { PLANS } from '#tests/factories/plans.ts';
import { tightSteps, whatIsTight } from './tight-steps.ts';

const [model] = PLANS['foundation-first'].result.roadmap.steps;
if (model === undefined) throw new RangeError('the plan has a first step');

interface Told {
  readonly money?: number;
  readonly days?: number;
  readonly affordable?: Bridge;
  readonly doable?: Bridge;
}

const step = (
  measure: string,
  { money = 0, days = 0, affordable = 'yes', doable = 'yes' }: Told,
): StepResult => ({
  ...model,
  measure,
  costEur: { low: 0, high: money },
  runningEurPerYear: { low: 0, high: 0 },
  staffDays: { low: 1, high: 1 + days },
  bridge: { understandable: 'yes', affordable, doable },
});

describe('what makes a plan tight', () => {
  it('is nothing where all fits at the high estimate', () => {
    expect(tightSteps({ steps: [step('a', { money: 900, days: 9 })] })).toEqual({ money: null, days: null });
  });

  it('is of the tight steps the one with the widest range, for money and for days', () => {
    const [cheap, dear, long] = [
      step('cheap', { money: 0, days: 1, affordable: 'only-at-low', doable: 'only-at-low' }),
      step('dear', { money: 5000, affordable: 'only-at-low' }),
      step('long', { days: 8, doable: 'only-at-low' }),
    ];
    const found = tightSteps({ steps: [cheap, dear, long, step('fits', { money: 9000, days: 20 })] });
    expect(found.money?.measure).toBe('dear');
    expect(found.days?.measure).toBe('long');
    expect([cheap, dear, long].map((each) => whatIsTight(found, each))).toEqual([null, 'money', 'days']);
  });

  it('is the earlier of two alike, and may be one step for both', () => {
    const both = { money: 100, days: 1, affordable: 'only-at-low', doable: 'only-at-low' } as const;
    const [first, second] = [step('first', both), step('second', both)];
    const found = tightSteps({ steps: [first, second] });
    expect([first, second].map((each) => whatIsTight(found, each))).toEqual(['both', null]);
  });
});
