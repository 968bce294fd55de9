import { describe, expect, it } from 'vitest';
import { makeStep } from '#tests/factories/roadmaps.ts';
import { flat, measure as makeMeasure } from '#tests/factories/small-catalogue.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import { costsOfGoal } from './goal-costs.ts';
import type { Measure, MeasureForm } from './measure.ts';
import type { StepResult } from './roadmap-result.ts';

const form = (id: MeasureForm['id'], more: Partial<MeasureForm>): MeasureForm => ({
  id,
  requires: {},
  raises: {},
  weeks: 8,
  staffDays: flat([2, 4]),
  costEur: flat([100, 300]),
  runningEurPerYear: flat([0, 0]),
  perPersonEurPerYear: { low: 0, high: 0 },
  ...more,
});

const measure = (kind: Measure['kind'], forms: readonly MeasureForm[]): Measure =>
  makeMeasure({ id: `${kind}-quotation`, kind, goal: 'quotation', forms });

const MEASURES = [
  // Another goal's come first, so that one is not taken for the other.
  {
    ...measure('pilot', [form('normal', { costEur: flat([5, 5]) })]),
    id: 'pilot-software',
    goal: 'software' as const,
  },
  measure('pilot', [form('normal', {}), form('small', { costEur: flat([0, 0]) })]),
  measure('roll-out', [
    form('own', {
      costEur: flat([1000, 3000]),
      runningEurPerYear: flat([120, 240]),
      perPersonEurPerYear: { low: 60, high: 300 },
    }),
  ]),
];

const step = (measureId: string, costEur: StepResult['costEur']): StepResult =>
  makeStep(measureId, {
    costEur,
    staffDays: { low: 1, high: 2 },
    runningEurPerYear: { low: 5, high: 9 },
  });

const USE_CASE: UseCase = { goal: 'quotation', hoursPerWeek: 1, people: 10, hourlyCostEur: 50 };

describe('what a goal costs', () => {
  it('is what trial and roll-out cost in the plan, in the form they stand there', () => {
    const steps = [
      step('pilot-quotation', { low: 7, high: 8 }),
      step('roll-out-quotation', { low: 70, high: 80 }),
    ];
    const costs = costsOfGoal({ measures: MEASURES, steps, sizeClass: '10-49' }, USE_CASE);
    expect(costs.trial.costEur).toEqual({ low: 7, high: 8 });
    expect(costs.routine).toMatchObject({
      costEur: { low: 70, high: 80 },
      runningEurPerYear: { low: 5, high: 9 },
    });
    expect(costs.fromPlan).toBe(true);
  });

  it('is what the catalogue says of whatever is not in the plan, by head for the people who were told', () => {
    const steps = [step('pilot-quotation', { low: 7, high: 8 })];
    const costs = costsOfGoal({ measures: MEASURES, steps, sizeClass: '10-49' }, USE_CASE);
    expect(costs.trial.costEur).toEqual({ low: 7, high: 8 });
    expect(costs.routine).toEqual({
      costEur: { low: 1000, high: 3000 },
      staffDays: { low: 2, high: 4 },
      runningEurPerYear: { low: 120 + 600, high: 240 + 3000 },
    });
    expect(costs.fromPlan).toBe(false);
  });

  it.each([
    ['1-9', 3],
    ['10-49', 8],
    ['50-249', 25],
    ['250-499', 60],
    ['500+', 120],
  ] as const)('counts the usual people of a firm of %s where nobody told: %i', (sizeClass, people) => {
    const { routine } = costsOfGoal({ measures: MEASURES, steps: [], sizeClass }, { goal: 'quotation' });
    expect(routine.runningEurPerYear).toEqual({ low: 120 + 60 * people, high: 240 + 300 * people });
  });

  it('is nothing of a goal the catalogue has no way to', () => {
    const costs = costsOfGoal({ measures: MEASURES, steps: [], sizeClass: '10-49' }, { goal: 'assistant' });
    expect(costs).toMatchObject({ trial: { costEur: { low: 0, high: 0 } }, fromPlan: false });
  });

  it('is nothing without a size class', () => {
    const costs = costsOfGoal({ measures: MEASURES, steps: [], sizeClass: null }, USE_CASE);
    expect([costs.trial.costEur, costs.routine.costEur]).toEqual([
      { low: 0, high: 0 },
      { low: 0, high: 0 },
    ]);
  });
});
