import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

const LOW = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
const one = (form: PlainForm) => plainStep('one', { 'data.quality': 3 }, { days: 1.5, ...form });
const two = (form: PlainForm) => plainStep('two', { 'data.access': 3 }, { days: 1.5, ...form });
const plan = (steps: Parameters<typeof planFor>[1], firm: Partial<PlanningFacts> = {}) =>
  planFor(plainFirm(LOW, { resources: { budgetEurPerYear: 1000, staffDaysPerQuarter: 4 }, ...firm }), steps);
const bridgesOf = (...args: Parameters<typeof plan>) =>
  plan(...args).steps.map(({ measure, bridge: { affordable, doable } }) => [measure, affordable, doable]);

describe('a step is affordable and doable', () => {
  it.each<[string, PlainForm, string, string]>([
    ['the high cost is all the money there is', { cost: [500, 1000] }, 'yes', 'yes'],
    ['the high cost is a euro more', { cost: [500, 1001] }, 'only-at-low', 'yes'],
    ['cost and eleven months of running fit', { cost: [300, 450], running: [60, 600] }, 'yes', 'yes'],
    ['they do not', { cost: [300, 451], running: [60, 600] }, 'only-at-low', 'yes'],
    ['a year of running is more at high', { running: [400, 1001] }, 'only-at-low', 'yes'],
    ['the high days are all there are', { days: [1, 4] }, 'yes', 'yes'],
    ['the high days are more', { days: [1, 4.5] }, 'yes', 'only-at-low'],
  ])('where %s', (_name, form, affordable, doable) => {
    expect(bridgesOf([one(form)])).toEqual([['one', affordable, doable]]);
  });

  it('beside all others at their low', () => {
    expect(bridgesOf([one({ cost: [200, 800] }), two({ cost: [200, 800] })])).toEqual([
      ['one', 'yes', 'yes'],
      ['two', 'yes', 'yes'],
    ]);
    expect(bridgesOf([one({ cost: [200, 801] }), two({ cost: [200, 800], days: [1.5, 3] })])).toEqual([
      ['one', 'only-at-low', 'yes'],
      ['two', 'yes', 'only-at-low'],
    ]);
  });

  it('or nobody can say, where it is not stated what there is', () => {
    expect(bridgesOf([one({ cost: [1, 9999] })], { resources: null })).toEqual([['one', null, null]]);
  });

  it('though its pilot cost more to run: the roll-out ends that', () => {
    const goal = 'assistant' as const;
    const firm = { goals: [goal] };
    const measures = [
      plainStep('pilot-assistant', {}, { kind: 'pilot', goal, days: 1, running: [120, 1200] }),
      plainStep('decide-assistant', {}, { kind: 'decision', goal, days: 0.5 }),
      plainStep('roll-out-assistant', {}, { kind: 'roll-out', goal, days: 1, running: [480, 600] }),
    ];
    // Two months of 100 for the trial at high, then the roll-out's 40: never more than 1,000 in twelve months.
    expect(bridgesOf(measures, firm)).toEqual([
      ['pilot-assistant', 'yes', 'yes'],
      ['decide-assistant', 'yes', 'yes'],
      ['roll-out-assistant', 'yes', 'yes'],
    ]);
  });
});

describe('what a trial costs to run', () => {
  const stages = (goal: 'assistant' | 'quotation', running: PlainForm['running']) => [
    plainStep(`pilot-${goal}`, {}, { kind: 'pilot', goal, days: 0.5, running }),
    plainStep(`decide-${goal}`, {}, { kind: 'decision', goal, days: 0.5 }),
    plainStep(`roll-out-${goal}`, {}, { kind: 'roll-out', goal, days: 0.5 }),
  ];
  const affordable = (firm: Partial<PlanningFacts>, measures: Parameters<typeof planFor>[1]) =>
    plan(measures, firm).steps.find(({ kind }) => kind === 'pilot')?.bridge.affordable;
  const goals = ['assistant'] as const;

  it('counts until its own roll-out is over: two months', () => {
    expect(affordable({ goals }, stages('assistant', [0, 6000]))).toBe('yes');
    expect(affordable({ goals }, stages('assistant', [0, 6012]))).toBe('only-at-low');
  });

  it('counts to the end where there is no roll-out, or only that of another goal', () => {
    const [pilot, decision] = stages('assistant', [0, 1200]) as [Measure, Measure, Measure];
    expect(affordable({ goals }, [pilot, decision])).toBe('only-at-low');
    const both = { goals: ['assistant', 'quotation'] } as const;
    const inUse = { ...both, done: new Set(['pilot-quotation', 'decide-quotation']) };
    expect(affordable(inUse, [pilot, decision, ...stages('quotation', 0).slice(2)])).toBe('only-at-low');
  });
});

describe('at most half of a plan year at its low cost', () => {
  it('may stand at only-at-low', () => {
    expect(startsIn(plan([one({ cost: [250, 2000] }), two({ cost: [250, 2000] })]))).toEqual([
      'one@1',
      'two@1',
    ]);
    expect(startsIn(plan([one({ cost: [250, 2000] }), two({ cost: [251, 2000] })]))).toEqual([
      'one@1',
      'two@13',
    ]);
    expect(startsIn(plan([one({ cost: [501, 2000] })]))).toEqual([]);
    expect(startsIn(plan([one({ cost: [501, 1000] })]))).toEqual(['one@1']);
  });

  it('with what it costs to run in that year', () => {
    // Eleven months of 40 and 60 once are half of a thousand.
    const running = [480, 2000] as const;
    expect(startsIn(plan([one({ cost: 60, running })]))).toEqual(['one@1']);
    expect(startsIn(plan([one({ cost: 61, running })]))).not.toContain('one@1');
  });

  it('what leads to the first trial or its routine not counted', () => {
    const pilot = plainStep(
      'pilot-assistant',
      {},
      { kind: 'pilot', goal: 'assistant', days: 1, cost: [600, 2000] },
    );
    expect(startsIn(plan([pilot], { goals: ['assistant'] }))).toEqual(['pilot-assistant@1']);
    // What only lifts has its own half beside it.
    const lifting = [one({ cost: [300, 2000], days: 0.5 }), pilot];
    expect(startsIn(plan(lifting, { goals: ['assistant'] }))).toEqual(['pilot-assistant@1', 'one@1']);
    const leading = {
      ...pilot,
      forms: pilot.forms.map((form) => ({ ...form, requires: { 'data.quality': 3 } as const })),
    };
    expect(startsIn(plan([one({ cost: [300, 2000] }), leading], { goals: ['assistant'] }))).toEqual([
      'one@1',
      'pilot-assistant@2',
    ]);
  });
});
