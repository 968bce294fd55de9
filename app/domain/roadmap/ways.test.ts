import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { Least } from './least.ts';
import { slotOf } from './least.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { ITEM_INDEX } from './planning-firm.ts';
import { findWays } from './ways.ts';

type Low = Parameters<typeof plainFirm>[0];
const goal = 'assistant' as const;
const LOW: Low = {
  'data.quality': { level: 0 },
  'data.access': { level: 0 },
  'data.history': { level: 0 },
};
const [QUALITY, ACCESS, HISTORY] = (['data.quality', 'data.access', 'data.history'] as const).map(
  (item) => ITEM_INDEX.get(item) ?? -1,
) as [number, number, number];
const step = plainStep;
const stage = (kind: 'pilot' | 'decision' | 'roll-out', requires: LevelsByItem = {}) =>
  step(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, requires });

function waysTo(id: string, measures: readonly Measure[], low: Low = LOW, placed: readonly string[] = []) {
  const resources = { budgetEurPerYear: 1000, staffDaysPerQuarter: 20 };
  const { schedule, tasks, task } = plainSchedule(plainFirm(low, { goals: [goal], resources }), measures);
  for (const one of placed) schedule.place(task(one), 1);
  const ways = findWays(schedule, [task(id)], tasks);
  return { ...ways, ids: ways.tasks.map((one) => one.id) };
}

describe('the steps that could help', () => {
  const OWNERLESS: Low = { ...LOW, 'skills.leadership': { level: 0 } };
  const UNTRAINED: Low = { 'skills.literacy': { level: 1 } };
  const appoint = step('appoint', { 'skills.leadership': 1 });
  const pilot = stage('pilot', { 'data.quality': 2 });
  const lift = step('lift', { 'data.quality': 2 });

  it.each<[string, string, readonly Measure[], Low, readonly string[]]>([
    [
      'lift what is required, as far',
      'pilot-assistant',
      [lift, step('half', { 'data.quality': 1 }), pilot],
      LOW,
      ['lift', 'half'],
    ],
    ['and not what is there', 'pilot-assistant', [lift, pilot], { 'data.quality': { level: 2 } }, []],
    [
      'or further than is there',
      'pilot-assistant',
      [lift, step('half', { 'data.quality': 1 }), pilot],
      { 'data.quality': { level: 1 } },
      ['lift'],
    ],
    ['nor another item', 'pilot-assistant', [step('other', { 'data.access': 2 }), pilot], LOW, []],
    [
      'lift what these require, in method order',
      'pilot-assistant',
      [
        step('one', { 'data.history': 1 }),
        step('two', { 'data.access': 1 }, { requires: { 'data.history': 1 } }),
        step('three', { 'data.quality': 2 }, { requires: { 'data.access': 1 } }),
        pilot,
      ],
      LOW,
      ['one', 'two', 'three'],
    ],
    [
      'find room by themselves',
      'pilot-assistant',
      [lift, step('dear', { 'data.quality': 3 }, { cost: 1001 }), pilot],
      LOW,
      ['lift'],
    ],
    ['open a gate that bars trials', 'pilot-assistant', [appoint, pilot], OWNERLESS, ['appoint']],
    [
      'no gate that bars none',
      'pilot-assistant',
      [step('train', { 'skills.literacy': 2 }), pilot],
      UNTRAINED,
      [],
    ],
    [
      'no gate at all for what follows the trial',
      'roll-out-assistant',
      [appoint, stage('decision'), stage('roll-out')],
      OWNERLESS,
      ['decide-assistant'],
    ],
    [
      'are no trials and roll-outs',
      'roll-out-assistant',
      [pilot, stage('decision'), stage('roll-out')],
      {},
      ['decide-assistant'],
    ],
  ])('%s', (_name, id, measures, low, expected) => {
    expect(waysTo(id, measures, low).ids).toEqual(expected);
  });

  it('are not in the plan already, and may end with the month before the last', () => {
    const measures = [lift, step('other', { 'data.quality': 3 }), pilot];
    expect(waysTo('pilot-assistant', measures, LOW, ['other']).ids).toEqual(['lift']);
  });

  it('are told by the level that they bring, and what each way to it waits for', () => {
    const measures = [
      step('far', { 'data.quality': 3 }, { requires: { 'data.access': 2, 'data.history': 1 } }),
      step('near', { 'data.quality': 2 }, { requires: { 'data.access': 1 } }),
      step('open', { 'data.access': 2 }, { requires: { 'data.access': 1 } }),
      pilot,
    ];
    const { bringing, implied, demand } = waysTo('pilot-assistant', measures);
    const ids = (level: number) => bringing({ index: QUALITY, level }).map(({ id }) => id);
    expect([1, 2, 3, 4].map(ids)).toEqual([['far', 'near'], ['far', 'near'], ['far'], []]);
    expect(implied({ index: QUALITY, level: 2 })).toEqual([{ index: ACCESS, level: 1 }]);
    expect(implied({ index: QUALITY, level: 3 })).toEqual([
      { index: ACCESS, level: 2 },
      { index: HISTORY, level: 1 },
    ]);
    expect([implied({ index: QUALITY, level: 4 }), implied({ index: ACCESS, level: 2 })]).toEqual([[], []]);
    // The highest level that anything asks for.
    expect([QUALITY, ACCESS, HISTORY].map((index) => demand[index])).toEqual([2, 2, 1]);
  });
});

describe('what lifting an item takes at the least', () => {
  const leastFor = (measures: readonly Measure[], requires: LevelsByItem) => {
    const { least } = waysTo('pilot-assistant', [...measures, stage('pilot', requires)]);
    return (index: number, from: number, to: number) => {
      const { steps, places, days, cost } = least()[slotOf(index, from, to)] as Least[number];
      const whole = (units: number, unit: number) => Math.round((1000 * units) / unit) / 1000;
      return [steps, places, whole(days, 2 * 5_354_228_880), whole(cost, 12)];
    };
  };

  it('is the least of each figure, whichever way it comes from', () => {
    const dear = step('dear', { 'data.quality': 2 }, { days: 2, cost: 300 });
    const slow = step('slow', { 'data.quality': 2 }, { days: 6, weeks: 13 });
    expect(leastFor([dear, slow], { 'data.quality': 2 })(QUALITY, 0, 2)).toEqual([1, 1, 2, 0]);
    expect(leastFor([slow, dear], { 'data.quality': 2 })(QUALITY, 0, 2)).toEqual([1, 1, 2, 0]);
  });

  it('counts one step after the other where each requires the one before, or one that does both', () => {
    const half = step('half', { 'data.quality': 1 }, { days: 2, cost: 100 });
    const rest = step('rest', { 'data.quality': 2 }, { days: 3, cost: 200, requires: { 'data.quality': 1 } });
    const least = leastFor([half, rest], { 'data.quality': 2 });
    expect(least(QUALITY, 0, 2)).toEqual([2, 2, 5, 300]);
    expect(least(QUALITY, 0, 1)).toEqual([1, 1, 2, 100]);
    expect(least(QUALITY, 1, 2)).toEqual([1, 1, 3, 200]);
    const whole = step('whole', { 'data.quality': 3 }, { days: 4, weeks: 13, cost: 900 });
    expect(leastFor([half, rest, whole], { 'data.quality': 2 })(QUALITY, 0, 2)).toEqual([1, 2, 4, 300]);
  });

  it('shares a step among the items asked for that it lifts, and no others', () => {
    const both = step(
      'both',
      { 'data.quality': 2, 'data.access': 2, 'data.history': 2 },
      { days: 3, cost: 100, weeks: 8 },
    );
    const least = leastFor([both], { 'data.quality': 2, 'data.access': 1 });
    expect(least(QUALITY, 0, 2)).toEqual([0.5, 1, 1.5, 50]);
    expect(least(ACCESS, 0, 1)).toEqual([0.5, 1, 1.5, 50]);
    expect(least(HISTORY, 0, 2)).toEqual([0, 0, 0, 0]);
  });

  it('is taken from today on where a step waits for another item alone', () => {
    const half = step('half', { 'data.quality': 1 }, { days: 2 });
    const waits = step('waits', { 'data.quality': 2 }, { days: 3, requires: { 'data.access': 1 } });
    expect(leastFor([half, waits], { 'data.quality': 2 })(QUALITY, 0, 2)).toEqual([1, 1, 3, 0]);
  });

  it('stands in a place of its own for each item and each two levels', () => {
    const levels = [0, 1, 2, 3, 4];
    const places = [0, 1, 2].flatMap((index) =>
      levels.flatMap((from) => levels.map((to) => slotOf(index, from, to))),
    );
    expect(places.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 75 }, (_, place) => place));
  });

  it('takes no place for an errand, no step for a decision, and nothing leads beyond what anything brings', () => {
    const errand = step('errand', { 'data.quality': 2 }, { days: 1 });
    expect(leastFor([errand], { 'data.quality': 2 })(QUALITY, 0, 2)).toEqual([1, 0, 1, 0]);
    expect(leastFor([errand], { 'data.quality': 3 })(QUALITY, 0, 3)[0]).toBe(Infinity);
    const { least, demand } = waysTo(
      'roll-out-assistant',
      [stage('pilot'), stage('decision'), stage('roll-out')],
      {},
      ['pilot-assistant'],
    );
    const decided = demand.lastIndexOf(1);
    expect(least()[slotOf(decided, 0, 1)]).toMatchObject({ steps: 0, places: 0 });
  });
});
