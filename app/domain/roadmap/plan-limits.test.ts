import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor } from '#tests/factories/plain-plans.ts';
import type { PlanningFacts } from './planning-firm.ts';

const LOW = { 'data.quality': { level: 0 } } as const;
const lift = (form: Parameters<typeof plainStep>[2] = {}) => plainStep('lift', { 'data.quality': 3 }, form);
const plan = (form: Parameters<typeof plainStep>[2], firm: Partial<PlanningFacts> = {}) =>
  planFor(plainFirm(LOW, firm), [lift(form)]);
const means = (budgetEurPerYear: number, staffDaysPerQuarter: number) => ({
  resources: { budgetEurPerYear, staffDaysPerQuarter },
});

describe('what holds a plan back', () => {
  it.each([
    ['nothing', {}, {}, [], 1],
    ['resources that are not stated', { cost: 9_999 }, { resources: null }, ['resources-not-stated'], 1],
    ['too few days', { days: 3 }, {}, ['no-days'], 0],
    ['no days at all', { days: 0 }, means(1000, 0), ['no-days'], 0],
    ['too little money', { cost: 1_500 }, {}, ['no-money'], 0],
    ['no money, though there are free steps', {}, means(0, 2), ['no-money'], 1],
    ['only what was decided against', {}, { dropped: new Set(['lift']) }, [], 0],
  ] as const)('%s', (_name, form, firm, limits, steps) => {
    const result = plan(form, firm);
    expect(result.limits).toEqual(limits);
    expect(result.steps).toHaveLength(steps);
  });

  it('is followed by what would come first, and what that needs', () => {
    const needs = { days: [3, 4], cost: [20, 30], running: [5, 6] } as const;
    expect(plan(needs).nextIfResources).toEqual([
      {
        ...{ measure: 'lift', form: 'own', staffDays: { low: 3, high: 4 } },
        ...{ costEur: { low: 20, high: 30 }, runningEurPerYear: { low: 5, high: 6 } },
      },
    ]);
    expect(plan({}).nextIfResources).toEqual([]);
    expect(plan({ cost: 9_999 }, { resources: null }).nextIfResources).toEqual([]);
  });
});

describe('a plan says', () => {
  it('what each of its two years costs, beside what there is', () => {
    expect(plan({ cost: [100, 200] }).years).toEqual([
      { costEur: { low: 100, high: 200 }, budgetEur: 1000 },
      { costEur: { low: 0, high: 0 }, budgetEur: 1000 },
    ]);
    expect(plan({}, { resources: null }).years.map(({ budgetEur }) => budgetEur)).toEqual([null, null]);
  });

  it('from which low it starts, and whether something is not known', () => {
    // One of 24 items at 0 takes 3 x 25 / 6 / 4 from 75.
    expect(plan({})).toMatchObject({ start: { low: 71.9 }, provisional: false });
    const away = { notApplicable: true, reason: 'x' } as const;
    expect(planFor(plainFirm({ 'data.access': away }), []).start.low).toBe(75);
    expect(planFor(plainFirm({ 'data.access': { unknown: true } }), []).provisional).toBe(true);
  });

  it('what else could be done later: no trials, nothing planned, locked or found out', () => {
    const low = {
      ...LOW,
      'skills.literacy': { level: 1 },
      'data.access': { level: 0 },
      'data.history': { unknown: true },
    } as const;
    const measures = [
      lift(),
      plainStep('dear', { 'data.access': 3 }, { cost: 5_000 }),
      plainStep('train', { 'skills.literacy': 2 }, { cost: 5_000 }),
      plainStep('pilot-assistant', {}, { kind: 'pilot', goal: 'assistant', cost: 5_000 }),
    ];
    const firm = { goals: ['assistant'] as const, ...means(1000, 4) };
    const { steps, locked, later } = planFor(plainFirm(low, firm), measures);
    expect(steps.map(({ measure }) => measure)).toEqual(['find-out', 'lift']);
    expect(locked.map(({ measure }) => measure)).toEqual(['pilot-assistant', 'train']);
    expect(later).toEqual(['dear']);
  });
});
