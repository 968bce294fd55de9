import { describe, expect, it } from 'vitest';
import { findMeasure, MEASURES } from '../roadmap/catalogue/measures.ts';
import type { RoadmapResult, StepResult } from '../roadmap/roadmap-result.ts';
import { costsFromPlan } from './use-case-costs.ts';

const roadmapWith = (steps: readonly Partial<StepResult>[]): RoadmapResult =>
  ({ steps }) as Partial<RoadmapResult> as RoadmapResult;
const formOf = (id: string) => findMeasure(id)?.forms[0];

describe('what a goal costs until it is routine', () => {
  const rollOut = formOf('roll-out-quotation');
  const pilot = formOf('pilot-quotation');

  it('takes the steps of the plan', () => {
    const planned = [
      {
        measure: 'pilot-quotation',
        costEur: { low: 300, high: 900 },
        runningEurPerYear: { low: 0, high: 120 },
      },
      {
        measure: 'roll-out-quotation',
        costEur: { low: 1000, high: 2000 },
        runningEurPerYear: { low: 50, high: 80 },
      },
    ];
    expect(costsFromPlan(MEASURES, roadmapWith(planned), '10-49')('quotation')).toEqual({
      costEur: { low: 1300, high: 2900 },
      runningEurPerYear: { low: 50, high: 200 },
    });
  });

  it('counts a roll-out that is not in the plan too: the benefit is that of routine', () => {
    const { costEur } = costsFromPlan(MEASURES, roadmapWith([]), '10-49')('quotation');
    expect(costEur.low).toBe((pilot?.costEur['10-49'].low ?? 0) + (rollOut?.costEur['10-49'].low ?? 0));
    expect(costEur.low).toBeGreaterThan(0);
  });

  it('is nothing without a size class', () => {
    expect(costsFromPlan(MEASURES, roadmapWith([]), null)('quotation').costEur).toEqual({ low: 0, high: 0 });
  });
});
