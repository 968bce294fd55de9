import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainForm, plainStep, planFor, startsIn } from '#tests/factories/plain-plans.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';

type Low = Parameters<typeof plainFirm>[0];
const startsOf = (low: Low, measures: readonly Measure[], firm: Partial<PlanningFacts> = {}) =>
  startsIn(planFor(plainFirm(low, firm), measures));

const LOW = {
  'data.quality': { level: 0 },
  'data.access': { level: 0 },
  'data.history': { level: 0 },
} as const;
const step = plainStep;

describe('with what is left, first comes what lifts most for a day', () => {
  // Two days a quarter: one of them in month 1, the other three months later.
  it.each<[string, Measure, Measure]>([
    ['three levels before two', step('a', { 'data.quality': 3 }), step('b', { 'data.access': 2 })],
    [
      'for its high days, not its low ones',
      step('a', { 'data.quality': 3 }, { days: [2, 3] }),
      step('b', { 'data.access': 3 }, { days: [1.5, 4] }),
    ],
    [
      'two levels in a day and a half before two in two',
      step('a', { 'data.quality': 2 }, { days: 1.5 }),
      step('b', { 'data.access': 2 }),
    ],
    [
      'what is lifted, not how far it is lifted to',
      step('a', { 'data.quality': 3 }),
      step('b', { 'data.digital': 4, 'data.access': 1 }),
    ],
    [
      'what still lacks, not what is there already',
      step('a', { 'data.history': 2 }, { days: 2 }),
      step('b', { 'data.quality': 1, 'data.digital': 3 }, { days: 1.5 }),
    ],
    [
      'the cheaper of two as good',
      step('a', { 'data.access': 2 }),
      step('b', { 'data.quality': 2 }, { cost: 1 }),
    ],
    [
      'then the first item in method order',
      step('a', { 'data.quality': 2 }),
      step('b', { 'data.access': 2 }),
    ],
    [
      'the first that each of them lifts',
      step('a', { 'data.quality': 1, 'data.history': 1 }),
      step('b', { 'data.access': 2 }),
    ],
  ])('%s', (_name, a, b) => {
    const low = { ...LOW, 'data.digital': { level: 3 } } as const;
    expect(startsOf(low, [b, a])).toEqual(['a@1', 'b@4']);
    expect(startsOf(low, [a, b])).toEqual(['a@1', 'b@4']);
  });

  it('and of two ways to lift one item the first in the catalogue', () => {
    expect(startsOf(LOW, [step('a', { 'data.quality': 2 }), step('b', { 'data.quality': 2 })])).toEqual([
      'a@1',
    ]);
  });

  it('a level weighs more where fewer items of its part of the questionnaire apply', () => {
    const away = { notApplicable: true, reason: 'x' } as const;
    const low = { 'data.quality': { level: 0 }, 'cloud.control': { level: 2 } } as const;
    const measures = [step('data', { 'data.quality': 1 }), step('cloud', { 'cloud.control': 3 })];
    expect(startsOf(low, measures)).toEqual(['data@1', 'cloud@4']);
    expect(startsOf({ ...low, 'cloud.portability': away }, measures)).toEqual(['cloud@1', 'data@4']);
  });

  it.each<[string, LevelsByItem, LevelsByItem, readonly string[]]>([
    ['before what takes days', { 'data.quality': 1 }, { 'data.access': 3 }, ['free', 'paid']],
    ['and of two such steps what lifts more', { 'data.access': 3 }, { 'data.quality': 1 }, ['free', 'paid']],
  ])('what takes no day comes first, %s', (name, free, other, order) => {
    const isPaid = name.startsWith('before');
    // Errands: two begin in a month, beside one that begins with them.
    const measures = [
      step('free', free, { days: 0 }),
      step('paid', other, { days: isPaid ? 1 : 0 }),
      step('third', { 'data.history': 2 }, { days: 0 }),
    ];
    const firm = { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 1 } };
    for (const given of [measures, measures.toReversed()]) {
      const ids = startsOf(LOW, given, firm).map((start) => start.split('@')[0]);
      expect(ids.filter((id) => order.includes(id ?? ''))).toEqual(order);
    }
  });
});

describe('after each step', () => {
  it('what the others still lift is counted anew', () => {
    // Four and a half days: two of the three begin in month 1.
    const measures = [
      step('three', { 'data.quality': 3 }),
      step('more', { 'data.quality': 3, 'data.digital': 1 }),
      step('other', { 'data.access': 2 }),
    ];
    const low = { ...LOW, 'data.digital': { level: 0 }, 'data.history': { level: 3 } } as const;
    const firm = { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 4 }, aiUse: 'none' } as const;
    const without = measures.slice(1);
    expect(startsOf(low, without, firm)).toEqual(['more@1', 'other@1']);
    const bySteps = [
      step('part', { 'data.quality': 2 }, { days: 0.5 }),
      step('whole', { 'data.quality': 3 }),
    ];
    // "whole" lifts three levels in two days until "part" has begun, then one.
    expect(
      startsOf(LOW, [...bySteps, step('other', { 'data.access': 2 })], {
        resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 2.5 },
      }),
    ).toEqual(['part@1', 'other@1', 'whole@4']);
  });

  it('the next may begin until the last month of the plan', () => {
    const chain = (
      id: string,
      item: 'data.quality' | 'data.access' | 'data.history',
      after: LevelsByItem,
      weeks: 39 | 17 | 4,
    ) => step(id, { [item]: 2 }, { requires: after, weeks, days: 0 });
    const measures = [
      chain('a', 'data.quality', {}, 39),
      chain('b', 'data.access', { 'data.quality': 2 }, 39),
      chain('c', 'data.history', { 'data.access': 2 }, 17),
      step('d', { 'data.quality': 3 }, { requires: { 'data.history': 2 }, days: 0 }),
      step('e', { 'data.access': 3 }, { requires: { 'data.quality': 3 }, days: 0 }),
    ];
    expect(startsOf(LOW, measures)).toEqual(['a@1', 'b@10', 'c@19', 'd@23', 'e@24']);
  });
});

describe('of two forms the second is bought', () => {
  const formsIn = (own: PlainForm, bought: PlainForm) => {
    const raises = { 'data.quality': 3 } as const;
    const forms = [plainForm(raises, own), plainForm(raises, { form: 'bought', ...bought })];
    const { steps } = planFor(plainFirm({ 'data.quality': { level: 0 } }), [{ ...step('lift', {}), forms }]);
    return steps.map(({ form }) => form);
  };
  it.each<[string, PlainForm, PlainForm, readonly string[]]>([
    ['where own days are lacking', { days: 3 }, { days: 1, cost: 400 }, ['bought']],
    ['not where money is', { cost: 1500 }, { cost: 400 }, []],
    ['not where both are', { days: 3, cost: 1500 }, { days: 1, cost: 400 }, []],
    ['not where too much might become too dear', { cost: [600, 1200] }, { cost: 400 }, []],
    ['not where that might become too dear', { days: 3 }, { days: 1, cost: [600, 1200] }, []],
    [
      'where it might become dearer, but not too much',
      { days: 3 },
      { days: 1, cost: [500, 1200] },
      ['bought'],
    ],
  ])('%s', (_name, own, bought, expected) => {
    expect(formsIn(own, bought)).toEqual(expected);
  });
});

it('takes no trial that was not taken for its goal', () => {
  // The decision that belongs to it finds no money.
  const goal = 'quotation' as const;
  const measures = [
    step('pilot-quotation', { 'data.quality': 3 }, { kind: 'pilot', goal }),
    step('decide-quotation', {}, { kind: 'decision', goal, cost: 1001 }),
  ];
  const firm = { goals: ['assistant', goal], goalStatus: { assistant: 'trying' } } as const;
  expect(startsOf({ 'data.quality': { level: 0 } }, measures, firm)).toEqual([]);
});
