import { describe, expect, it } from 'vitest';
import { plainFirm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

type Low = Parameters<typeof plainFirm>[0];
const PLENTY = { resources: { budgetEurPerYear: 100_000, staffDaysPerQuarter: 60 } };
const stepsIn = (low: Low, measures: readonly Measure[], firm: Partial<PlanningFacts> = {}) =>
  planFor(plainFirm(low, { ...PLENTY, ...firm }), measures).steps;
const find = (steps: ReturnType<typeof stepsIn>, id: string) => {
  const step = steps.find(({ measure }) => measure === id);
  if (!step) throw new Error(`${id} is not in the plan`);
  return step;
};
const away = { notApplicable: true, reason: 'x' } as const;
const ASSISTANT = { goals: ['assistant'] } as const;
const stage = (kind: Measure['kind'], id: string, more: Parameters<typeof plainStep>[2] = {}) =>
  plainStep(`${id}-assistant`, {}, { kind, goal: 'assistant', ...more });

describe('a step says', () => {
  it('which items it lifts that stand below 3 and below what it raises them to, unknown as not known', () => {
    const low = {
      'data.digital': { level: 1 },
      'data.quality': { level: 2 },
      'data.access': { level: 2 },
      'data.history': away,
      'data.documents': { level: 3 },
    } as const;
    const raises = {
      'data.digital': 2,
      'data.quality': 4,
      'data.access': 2,
      'data.history': 3,
      'data.documents': 4,
    } as const;
    expect(find(stepsIn(low, [plainStep('lift', raises)]), 'lift').because).toEqual([
      { item: 'data.digital', level: 1 },
      { item: 'data.quality', level: 2 },
    ]);
    const steps = stepsIn({ 'data.digital': { unknown: true } }, [plainStep('lift', { 'data.digital': 1 })]);
    expect(find(steps, 'find-out').because).toEqual([{ item: 'data.digital', level: null }]);
    expect(find(steps, 'find-out').kind).toBe('improvement');
    expect(find(steps, 'lift').because).toEqual([{ item: 'data.digital', level: null }]);
  });

  it('which goal it serves: the pilot, what follows, and what one of them or those before them waits for', () => {
    const low = {
      'data.digital': { level: 0 },
      'data.quality': { level: 0 },
      'data.access': { level: 0 },
      'cloud.resilience': { level: 0 },
    } as const;
    const measures = [
      plainStep('first', { 'data.digital': 1 }),
      plainStep('second', { 'data.quality': 1 }, { requires: { 'data.digital': 1 } }),
      plainStep('beside', { 'data.access': 1 }),
      plainStep('backup', { 'cloud.resilience': 2 }),
      stage('pilot', 'pilot', { requires: { 'data.quality': 1, 'skills.change': 2 } }),
      stage('decision', 'decide', { days: 0.5 }),
      stage('roll-out', 'roll-out', { requires: { 'cloud.resilience': 2 } }),
    ];
    const serving = stepsIn(low, measures, ASSISTANT)
      .filter(({ because }) => because.some((cause) => 'goal' in cause && cause.goal === 'assistant'))
      .map(({ measure }) => measure);
    expect(serving.toSorted()).toEqual(
      ['first', 'second', 'backup', 'pilot-assistant', 'decide-assistant', 'roll-out-assistant'].toSorted(),
    );
  });

  it('that it serves a goal by opening a gate no trial starts behind, and not by opening another', () => {
    const low = { 'skills.leadership': { level: 0 }, 'skills.literacy': { level: 1 } } as const;
    const measures = [
      plainStep('appoint', { 'skills.leadership': 1 }),
      plainStep('train', { 'skills.literacy': 2 }),
      stage('pilot', 'pilot'),
    ];
    const steps = stepsIn(low, measures, { ...ASSISTANT, sizeClass: '50-249' });
    expect(find(steps, 'appoint').because).toContainEqual({ goal: 'assistant' });
    expect(find(steps, 'train').because).not.toContainEqual({ goal: 'assistant' });
  });

  it('which gates it opens, each once and by the step over first', () => {
    const low = {
      'skills.literacy': { level: 0 },
      'data.governance': { level: 0 },
      'skills.change': { level: 0 },
    } as const;
    const measures = [
      plainStep('rules', { 'data.governance': 2 }, { weeks: 8 }),
      plainStep('train', { 'skills.literacy': 2 }),
      plainStep('train-on', { 'skills.literacy': 3 }, { requires: { 'skills.literacy': 2 } }),
    ];
    const opened = stepsIn(low, measures).map(({ measure, opensGates }) => [measure, opensGates]);
    expect(opened).toEqual([
      ['train', ['untrained-use']],
      ['rules', ['ungoverned-data']],
      ['train-on', []],
    ]);
  });

  it('what it takes, when, who leads, and what it lifts the overall low to once it counts', () => {
    const low = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
    const measures = [
      plainStep(
        'lift',
        { 'data.quality': 3 },
        { weeks: 8, days: [2, 3], cost: [10, 20], running: [5, 6], lead: 'it', routes: ['edih'] },
      ),
      plainStep('then', { 'data.access': 3 }, { requires: { 'data.quality': 3 }, safetyFor: null }),
    ];
    const [lift, then] = stepsIn(low, measures);
    expect(lift).toMatchObject({
      ...{
        number: 1,
        month: 1,
        endMonth: 2,
        from: '2026-12-01',
        to: '2027-01-31',
        lead: 'it',
        routes: ['edih'],
      },
      ...{ kind: 'improvement', form: 'own', safety: false, requires: {}, raises: { 'data.quality': 3 } },
      staffDays: { low: 2, high: 3 },
      costEur: { low: 10, high: 20 },
      runningEurPerYear: { low: 5, high: 6 },
      bridge: { understandable: 'yes' },
      // 22 items at 3 of 24: today 68.75; one lifted by 3 adds 3 x 25 / 6 / 4 = 3.125.
      projected: { low: 71.9 },
    });
    expect(then).toMatchObject({ number: 2, month: 3, projected: { low: 75 } });
  });
});

describe('what is left goes to what lifts most for a day', () => {
  const low = {
    'data.quality': { level: 0 },
    'data.access': { level: 0 },
    'data.history': { level: 0 },
  } as const;
  const order = (measures: readonly Measure[], answers: Low = low) =>
    startsIn(planFor(plainFirm(answers), measures)).map((start) => start.split('@')[0]);

  it.each<[string, readonly Measure[]]>([
    [
      'two levels before one, both of two days',
      [plainStep('b', { 'data.quality': 1 }), plainStep('a', { 'data.access': 2 })],
    ],
    [
      'a level a day before two levels in two and a half, at high',
      [
        plainStep('b', { 'data.quality': 2 }, { days: [1, 2.5] }),
        plainStep('a', { 'data.access': 1 }, { days: [2, 1] }),
      ],
    ],
    [
      'what takes no day before all',
      [plainStep('b', { 'data.quality': 3 }), plainStep('a', { 'data.access': 1 }, { days: 0 })],
    ],
    [
      'the cheaper of two alike',
      [
        plainStep('b', { 'data.quality': 1 }, { cost: 20 }),
        plainStep('a', { 'data.access': 1 }, { cost: 10 }),
      ],
    ],
    [
      'the item first in the method, never the letters of a name',
      [plainStep('b', { 'data.access': 1 }), plainStep('a', { 'data.quality': 1 })],
    ],
  ])('%s', (_name, measures) => {
    expect(order(measures)).toEqual(['a', 'b']);
  });

  it('counts looking for money by the item it lifts', () => {
    expect(
      order([plainStep('check-funding', { 'budget.funding': 2 })], { 'budget.funding': { level: 1 } }),
    ).toEqual(['check-funding']);
  });

  it('weighs an item more in a dimension where fewer apply', () => {
    const answers = {
      ...low,
      'skills.change': { level: 0 },
      'data.documents': away,
      'data.history': away,
    } as const;
    const measures = [plainStep('b', { 'skills.change': 1 }), plainStep('a', { 'data.access': 1 })];
    expect(order(measures, answers)).toEqual(['a', 'b']);
    const reverse = { ...low, 'skills.change': { level: 0 }, 'skills.usecases': away } as const;
    const swapped = [plainStep('b', { 'data.access': 1 }), plainStep('a', { 'skills.change': 1 })];
    expect(order(swapped, reverse)).toEqual(['a', 'b']);
  });

  it('counts only what nothing else in the plan lifts already', () => {
    // Of the second step only one level more is left once the first is in.
    const measures = [
      plainStep('c', { 'data.quality': 2, 'data.access': 3 }, { days: 1.5 }),
      plainStep('a', { 'data.quality': 2, 'data.access': 2 }, { days: 0.5 }),
      plainStep('b', { 'data.history': 2 }, { days: 1.5 }),
    ];
    expect(order(measures)).toEqual(['a', 'b', 'c']);
  });
});
