import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { Resources } from '../questionnaire/profile.ts';
import { SearchStates } from './search-states.ts';

type Starts = readonly (readonly [id: string, month: number])[];

const LIFT = { 'data.quality': 2 } as const;
const STATED: Resources = { budgetEurPerYear: 1000, staffDaysPerQuarter: 2 };
const MEASURES = [
  plainStep('a', LIFT, { days: 0 }),
  plainStep('b', LIFT, { days: 0 }),
  plainStep('long', LIFT, { days: 0, weeks: 17 }),
  plainStep('day', LIFT, { days: 1 }),
  plainStep('dear', LIFT, { days: 0, cost: 300 }),
];

interface Case {
  readonly month?: number;
  readonly resources?: Resources | null;
  readonly isMoneyShort?: boolean;
  /** What stands before the search begins. */
  readonly before?: Starts;
}

/** Whether a search in month 15, unless told otherwise, takes two ways to come there for one. */
function areSame(
  one: Starts,
  other: Starts,
  { month = 15, resources = STATED, isMoneyShort = false, before = [] }: Case = {},
): boolean {
  const { schedule, task } = plainSchedule(
    plainFirm({ 'data.quality': { level: 0 } }, { resources }),
    MEASURES,
  );
  for (const [id, at] of before) schedule.place(task(id), at);
  const states = new SearchStates(schedule, { own: before.length, isMoneyShort });
  const [first, second] = [one, other].map((starts) => {
    for (const [id, at] of starts) schedule.place(task(id), at);
    const key = states.keyAt(month);
    schedule.takeBackTo(before.length);
    return key;
  });
  return first === second;
}

describe('two ways to a month are the same', () => {
  it.each<[string, Starts, Starts, Case?]>([
    [
      'in whatever order their steps were placed',
      [
        ['a', 2],
        ['b', 2],
      ],
      [
        ['b', 2],
        ['a', 2],
      ],
    ],
    ['whenever a step ran that is over', [['a', 2]], [['a', 14]]],
    ['whatever days were taken three months ago', [['day', 12]], [['day', 2]]],
    ['whatever was spent, where money is not short', [['dear', 14]], [['dear', 2]]],
    [
      'whatever was spent more than eleven months ago, where it is',
      [['dear', 3]],
      [['dear', 2]],
      { isMoneyShort: true },
    ],
    ['whatever days were taken, where none are stated', [['day', 14]], [['day', 2]], { resources: null }],
  ])('%s', (_name, one, other, given) => {
    expect(areSame(one, other, given)).toBe(true);
  });
});

describe('two ways to a month differ', () => {
  it.each<[string, Starts, Starts, Case?]>([
    ['by a step that only one has', [['a', 2]], []],
    ['by which step it is', [['a', 2]], [['b', 2]]],
    ['by the end of a step that still runs', [['long', 13]], [['long', 14]]],
    ['by a step that ends in this month, where the other has it over', [['long', 12]], [['long', 11]]],
    ['by the days of the month before', [['day', 14]], [['day', 12]]],
    ['by those of the month before that', [['day', 13]], [['day', 12]]],
    ['by which of the two took them', [['day', 14]], [['day', 13]]],
    ['by what was spent eleven months ago', [['dear', 4]], [['dear', 3]], { isMoneyShort: true }],
    ['by what was spent last month', [['dear', 14]], [['dear', 3]], { isMoneyShort: true }],
    ['by when it was spent', [['dear', 5]], [['dear', 4]], { isMoneyShort: true }],
    ['by what was spent in the first', [['dear', 1]], [['dear', 2]], { isMoneyShort: true, month: 3 }],
  ])('%s', (_name, one, other, given) => {
    expect(areSame(one, other, given)).toBe(false);
  });
});

describe('a state', () => {
  it('is told by its month', () => {
    const { schedule } = plainSchedule(plainFirm(), MEASURES);
    const states = new SearchStates(schedule, { own: 0, isMoneyShort: true });
    expect(states.keyAt(3)).not.toBe(states.keyAt(4));
    expect(states.keyAt(3)).toBe(states.keyAt(3));
  });

  it('says of what stands from before and from this month on nothing, as that is the same on all ways', () => {
    const { schedule, task } = plainSchedule(plainFirm({ 'data.quality': { level: 0 } }), MEASURES);
    const lengthAt = (own: number): number =>
      new SearchStates(schedule, { own, isMoneyShort: true }).keyAt(5).length;
    const empty = lengthAt(0);
    schedule.place(task('long'), 5);
    expect([lengthAt(1), lengthAt(0)]).toEqual([empty, empty + 1]);
    // The month, the days of two months and the money of four, each amount in two pieces.
    expect(empty).toBe(1 + 2 * (2 + 4));
  });
});
