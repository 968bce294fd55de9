import { describe, expect, it } from 'vitest';
import { makeStep } from '#tests/factories/roadmaps.ts';
import { toMonthLoads, toYearCosts } from './loads.ts';
import type { StepResult } from './roadmap-result.ts';

const step = (parts: Partial<StepResult>): StepResult => makeStep('connect-main-programs', parts);

const costs = (steps: readonly StepResult[]): readonly number[] =>
  toMonthLoads(steps).map(({ costEur }) => costEur.low);

describe('what steps take month by month', () => {
  it('spreads days evenly over the months of the step', () => {
    const loads = toMonthLoads([step({ month: 2, endMonth: 4, staffDays: { low: 1.5, high: 6 } })]);
    expect(loads).toHaveLength(24);
    expect(loads.slice(0, 6).map(({ days }) => days.low)).toEqual([0, 0.5, 0.5, 0.5, 0, 0]);
    expect(loads.slice(0, 6).map(({ days }) => days.high)).toEqual([0, 2, 2, 2, 0, 0]);
  });

  it('books the cost in the first month and a twelfth of the running cost from the month after the last', () => {
    const paid = step({
      ...{ month: 3, endMonth: 4 },
      costEur: { low: 500, high: 900 },
      runningEurPerYear: { low: 120, high: 240 },
    });
    expect(costs([paid]).slice(0, 7)).toEqual([0, 0, 500, 0, 10, 10, 10]);
    expect(costs([paid])[23]).toBe(10);
    expect(toYearCosts([paid])).toEqual([
      { low: 580, high: 1060 },
      { low: 120, high: 240 },
    ]);
  });

  it('lets what the roll-out costs to run take the place of what its pilot costs', () => {
    const pilot = step({
      ...{ measure: 'pilot-assistant', kind: 'pilot', month: 1, endMonth: 2 },
      runningEurPerYear: { low: 120, high: 120 },
    });
    const rollOut = step({
      ...{ measure: 'roll-out-assistant', kind: 'roll-out', month: 4, endMonth: 5 },
      runningEurPerYear: { low: 600, high: 600 },
    });
    expect(costs([pilot, rollOut]).slice(0, 8)).toEqual([0, 0, 10, 10, 10, 50, 50, 50]);
    expect(costs([rollOut]).slice(4, 7)).toEqual([0, 50, 50]);
  });

  it('leaves another goal its own running cost', () => {
    const pilot = step({
      ...{ measure: 'pilot-quotation', kind: 'pilot' },
      runningEurPerYear: { low: 120, high: 120 },
    });
    const rollOut = step({
      ...{ measure: 'roll-out-assistant', kind: 'roll-out', month: 4, endMonth: 4 },
      runningEurPerYear: { low: 600, high: 600 },
    });
    expect(costs([pilot, rollOut]).slice(3, 6)).toEqual([10, 60, 60]);
  });

  it('tells days and money of each month at both ends, the last one included', () => {
    const last = step({
      ...{ month: 24, endMonth: 24, staffDays: { low: 1, high: 2 } },
      costEur: { low: 500, high: 900 },
    });
    const loads = toMonthLoads([last]);
    expect(loads[22]).toEqual({ days: { low: 0, high: 0 }, costEur: { low: 0, high: 0 } });
    expect(loads[23]).toEqual({ days: { low: 1, high: 2 }, costEur: { low: 500, high: 900 } });
    const first = toMonthLoads([step({ ...last, month: 1, endMonth: 1 })]);
    expect(first[0]).toEqual(loads[23]);
    expect(first[1]).toEqual(loads[22]);
  });

  it('books nothing beyond the 24th month', () => {
    const last = step({ month: 24, endMonth: 24, runningEurPerYear: { low: 120, high: 120 } });
    expect(costs([last]).every((cost) => cost === 0)).toBe(true);
  });
});
