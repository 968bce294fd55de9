import { describe, expect, it } from 'vitest';
import type { PlainSchedule } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { Bounds } from './bounds.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { NEVER } from './schedule.ts';
import { findWays } from './ways.ts';

type Low = Parameters<typeof plainFirm>[0];
const goal = 'assistant' as const;
const stage = (kind: 'pilot' | 'decision' | 'roll-out', requires: LevelsByItem = {}) =>
  plainStep(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, requires, days: 0 });
const step = plainStep;
const PLENTY = { budgetEurPerYear: 1000, staffDaysPerQuarter: 60 };
const QUALITY = { 'data.quality': 2 } as const;
const LOW: Low = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } };

interface Case {
  readonly low?: Low;
  readonly firm?: Partial<PlanningFacts>;
  readonly measures: readonly Measure[];
  /** What else is in the plan, beside the aims. */
  readonly placed?: readonly (readonly [string, number])[];
  readonly aims?: readonly (readonly [string, number])[];
}

/** Bounds as a search has them: the aims stand in the plan, then what it has tried. */
function boundsOf({
  low = LOW,
  firm,
  measures,
  placed = [],
  aims = [],
}: Case): PlainSchedule & { bounds: Bounds } {
  const plan = plainSchedule(plainFirm(low, { goals: [goal], resources: PLENTY, ...firm }), measures);
  const { schedule, tasks, task } = plan;
  for (const [id, month] of aims) schedule.place(task(id), month);
  const targets = aims.map(([id]) => task(id));
  const ways = findWays(schedule, targets.length > 0 ? targets : [task('pilot-assistant')], tasks);
  for (const [id, month] of placed) schedule.place(task(id), month);
  const bounds = new Bounds(
    schedule,
    aims.map(([id, month]) => ({ task: task(id), month })),
    ways,
  );
  return { ...plan, bounds };
}

const first = step('first', { 'data.access': 1 }, { weeks: 4 });
const second = step('second', QUALITY, { weeks: 8, requires: { 'data.access': 1 } });
const lift = step('lift', QUALITY, { weeks: 8 });
const OWNERLESS: Low = { 'skills.leadership': { level: 0 } };
const appoint = step('appoint', { 'skills.leadership': 1 }, { weeks: 8 });
const NO_MEANS: Low = { 'budget.earmarked': { level: 0 }, 'budget.time': { level: 0 } };

/** Four steps of which each waits for the next. */
const CHAIN: readonly Measure[] = [
  step('fourth', QUALITY, { requires: { 'data.access': 1 } }),
  step('third', { 'data.access': 1 }, { requires: { 'data.history': 1 } }),
  step('second', { 'data.history': 1 }, { requires: { 'data.documents': 1 } }),
  step('first', { 'data.documents': 1 }),
  stage('pilot', QUALITY),
];
const CHAIN_LOW: Low = { ...LOW, 'data.history': { level: 0 }, 'data.documents': { level: 0 } };

describe('the first month in which a trial could start, means aside, is', () => {
  it.each<[string, Case, number]>([
    ['the first where nothing is lacking', { measures: [stage('pilot')] }, 1],
    ['when what it requires is over', { measures: [lift, stage('pilot', QUALITY)] }, 3],
    [
      'when the fastest of two ways is over',
      { measures: [lift, step('fast', QUALITY), stage('pilot', QUALITY)] },
      2,
    ],
    ['when one after the other is over', { measures: [second, first, stage('pilot', QUALITY)] }, 4],
    [
      'when a step that lifts further is over',
      { measures: [step('far', { 'data.quality': 4 }), stage('pilot', QUALITY)] },
      2,
    ],
    ['never where no way leads to it', { measures: [second, stage('pilot', QUALITY)] }, NEVER],
    ['never where a gate stays shut', { low: OWNERLESS, measures: [stage('pilot')] }, NEVER],
    ['when the gate is open that bars trials', { low: OWNERLESS, measures: [appoint, stage('pilot')] }, 3],
    [
      'when one of the two openings of a gate is there',
      { low: NO_MEANS, measures: [step('put', { 'budget.time': 1 }), stage('pilot')] },
      2,
    ],
    [
      'the first behind a gate that bars none',
      { low: { 'skills.literacy': { level: 1 } }, measures: [stage('pilot')] },
      1,
    ],
  ])('%s', (_name, given, month) => {
    const { bounds, task } = boundsOf(given);
    expect(bounds.earliestStart(task('pilot-assistant'))).toBe(month);
  });

  it('when four are over of which each waits for the next, in whatever order they are known', () => {
    const { bounds, task } = boundsOf({ low: CHAIN_LOW, measures: CHAIN });
    expect(bounds.earliestStart(task('pilot-assistant'))).toBe(5);
    // The same after a look from a later month.
    expect(bounds.mayReach(9)).toBe(true);
    expect(bounds.earliestStart(task('pilot-assistant'))).toBe(5);
  });

  it('found in one round over the steps, as none waits for one behind it', () => {
    const { schedule, tasks, task } = plainSchedule(plainFirm(CHAIN_LOW, { goals: [goal] }), CHAIN);
    const ways = findWays(schedule, [task('pilot-assistant')], tasks);
    let looks = 0;
    const counted = ways.tasks.map(({ raises, ...step }) => ({
      ...step,
      get raises() {
        looks += 1;
        return raises;
      },
    }));
    const bounds = new Bounds(schedule, [], { ...ways, tasks: counted });
    looks = 0;
    bounds.earliestStart(task('pilot-assistant'));
    expect(looks).toBe(4);
  });

  it('told of what follows the trial without gates', () => {
    const { bounds, task } = boundsOf({ low: OWNERLESS, measures: [stage('pilot'), stage('roll-out')] });
    const { requires, ...rollOut } = task('roll-out-assistant');
    expect(requires).toHaveLength(1);
    expect(bounds.earliestStart({ ...rollOut, requires: [] })).toBe(1);
  });
});

describe('a trial that is to start in a month can be reached', () => {
  const trialAt = (month: number) => [['pilot-assistant', month]] as const;
  const waiting = [lift, stage('pilot', QUALITY)];
  const busy = (days: number) => step('busy', { 'data.history': 2 }, { days, weeks: 13 });
  const dear = step('dear', { 'data.history': 2 }, { cost: 600, days: 0 });
  const errands = Array.from({ length: 6 }, (_, index) =>
    step(`errand-${index}`, { 'data.history': 2 }, { days: 0.5 }),
  );
  const placedErrands = (count: number) =>
    errands.slice(0, count).map(({ id }, index) => [id, 10 + index] as const);
  const tiny = { sizeClass: '1-9' } as const;
  const long = (id: string, weeks: 4 | 8) => step(id, { 'data.history': 2 }, { weeks });

  it.each<[string, Case, number, boolean]>([
    ['while there is time for what it requires', { measures: waiting, aims: trialAt(3) }, 1, true],
    ['not when that is past', { measures: waiting, aims: trialAt(3) }, 2, false],
    [
      'not when one after the other takes too long',
      { measures: [second, first, stage('pilot', QUALITY)], aims: trialAt(4) },
      2,
      false,
    ],
    [
      'while one after the other has time',
      { measures: [second, first, stage('pilot', QUALITY)], aims: trialAt(4) },
      1,
      true,
    ],
    [
      'not where its step has been begun too late',
      { measures: waiting, aims: trialAt(4), placed: [['lift', 3]] },
      1,
      false,
    ],
    [
      'where its step has been begun in time',
      { measures: waiting, aims: trialAt(4), placed: [['lift', 2]] },
      4,
      true,
    ],
    [
      'while a gate can be opened',
      { low: OWNERLESS, measures: [appoint, stage('pilot')], aims: trialAt(3) },
      1,
      true,
    ],
    [
      'not when it cannot any more',
      { low: OWNERLESS, measures: [appoint, stage('pilot')], aims: trialAt(3) },
      2,
      false,
    ],
    [
      'with the steps a plan has left',
      { firm: tiny, measures: [...errands, ...waiting], aims: trialAt(3), placed: placedErrands(4) },
      1,
      true,
    ],
    [
      'not with none left',
      { firm: tiny, measures: [...errands, ...waiting], aims: trialAt(3), placed: placedErrands(5) },
      1,
      false,
    ],
    [
      'not with one left where it takes two',
      {
        firm: tiny,
        measures: [...errands, second, first, stage('pilot', QUALITY)],
        aims: trialAt(4),
        placed: placedErrands(4),
      },
      1,
      false,
    ],
    [
      'while one of two places is free for long enough',
      {
        measures: [long('a', 8), long('b', 4), step('lift', QUALITY), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [
          ['a', 1],
          ['b', 1],
        ],
      },
      1,
      true,
    ],
    [
      'not where all places are taken',
      {
        measures: [long('a', 8), long('b', 8), step('lift', QUALITY), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [
          ['a', 1],
          ['b', 1],
        ],
      },
      1,
      false,
    ],
    [
      'by an errand, which takes no place',
      {
        measures: [long('a', 8), long('b', 8), step('lift', QUALITY, { days: 1 }), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [
          ['a', 1],
          ['b', 1],
        ],
      },
      1,
      true,
    ],
    [
      'with just the days that are left of a quarter',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(4), ...waiting],
        aims: trialAt(4),
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'not with half a day less',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(4.5), ...waiting],
        aims: trialAt(4),
        placed: [['busy', 1]],
      },
      1,
      false,
    ],
    [
      'with the days of two quarters',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(6), ...waiting],
        aims: trialAt(7),
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'with all the days of a quarter that follows a full one',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(6), step('lift', QUALITY, { days: 6 }), stage('pilot', QUALITY)],
        aims: trialAt(7),
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'with all the days of the one month there is',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [step('lift', QUALITY, { days: 6 }), stage('pilot', QUALITY)],
        aims: trialAt(2),
      },
      1,
      true,
    ],
    [
      'with no days and no money left, by a step that takes none',
      {
        firm: { resources: { budgetEurPerYear: 0, staffDaysPerQuarter: 6 } },
        measures: [busy(6), step('lift', QUALITY, { days: 0 }), stage('pilot', QUALITY)],
        aims: trialAt(4),
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'not with too few days for an item and for what another one waits for of it',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 4 } },
        measures: [
          step('half', { 'data.quality': 1 }, { days: 1 }),
          step('rest', QUALITY, { days: 3, requires: { 'data.quality': 1 } }),
          step('access', { 'data.access': 2 }, { days: 1, requires: { 'data.quality': 1 } }),
          stage('pilot', { 'data.access': 2, ...QUALITY }),
        ],
        aims: trialAt(4),
      },
      1,
      false,
    ],
    [
      'not with too few days for one step after the other',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 4 } },
        measures: [
          step('first', { 'data.access': 1 }, { days: 2 }),
          step('second', QUALITY, { days: 2.5, requires: { 'data.access': 1 } }),
          stage('pilot', QUALITY),
        ],
        aims: trialAt(4),
      },
      1,
      false,
    ],
    [
      'while the days are there after it for what its roll-out waits for',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(6), lift, stage('pilot'), stage('decision'), stage('roll-out', QUALITY)],
        aims: [...trialAt(3), ['roll-out-assistant', 9]],
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'not where they are not there until its roll-out',
      {
        firm: { resources: { ...PLENTY, staffDaysPerQuarter: 6 } },
        measures: [busy(6), lift, stage('pilot'), stage('decision'), stage('roll-out', QUALITY)],
        aims: [...trialAt(1), ['roll-out-assistant', 4]],
        placed: [['busy', 1]],
      },
      1,
      false,
    ],
    [
      'not with none left for a faster step where the slower has been begun too late',
      {
        firm: tiny,
        measures: [...errands, lift, step('fast', QUALITY), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [['lift', 2], ...placedErrands(4)],
      },
      1,
      false,
    ],
    [
      'with none left for the opener of a gate that bars no trial',
      {
        firm: tiny,
        low: { ...LOW, 'skills.literacy': { level: 1 } },
        measures: [...errands, step('train', { 'skills.literacy': 2 }), stage('pilot')],
        aims: trialAt(3),
        placed: placedErrands(5),
      },
      1,
      true,
    ],
    [
      'with the money of the year before another',
      {
        measures: [dear, step('lift', QUALITY, { cost: 401 }), stage('pilot', QUALITY)],
        aims: trialAt(20),
        placed: [['dear', 14]],
      },
      1,
      true,
    ],
    [
      'with any days where none are stated',
      {
        firm: { resources: null },
        measures: [busy(400), ...waiting],
        aims: trialAt(4),
        placed: [['busy', 1]],
      },
      1,
      true,
    ],
    [
      'with just the money that is left of a year',
      {
        measures: [dear, step('lift', QUALITY, { cost: 400 }), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [['dear', 1]],
      },
      1,
      true,
    ],
    [
      'not with a euro less',
      {
        measures: [dear, step('lift', QUALITY, { cost: 401 }), stage('pilot', QUALITY)],
        aims: trialAt(3),
        placed: [['dear', 1]],
      },
      1,
      false,
    ],
    [
      'not with a euro less a year ahead',
      {
        measures: [dear, step('lift', QUALITY, { cost: 401 }), stage('pilot', QUALITY)],
        aims: trialAt(13),
        placed: [['dear', 5]],
      },
      1,
      false,
    ],
    [
      'with the money of the year after',
      {
        measures: [dear, step('lift', QUALITY, { cost: 401 }), stage('pilot', QUALITY)],
        aims: trialAt(15),
        placed: [['dear', 2]],
      },
      1,
      true,
    ],
    [
      'not with a euro less of the year before it, seen from later',
      {
        measures: [dear, step('lift', QUALITY, { cost: 401 }), stage('pilot', QUALITY)],
        aims: trialAt(20),
        placed: [['dear', 14]],
      },
      8,
      false,
    ],
    [
      'with all the money of that year, whatever was spent before',
      {
        measures: [dear, step('lift', QUALITY, { cost: 1000 }), stage('pilot', QUALITY)],
        aims: trialAt(20),
        placed: [['dear', 7]],
      },
      8,
      true,
    ],
    [
      'not with one step for two items that no single step lifts, though each step lifts one more',
      {
        firm: tiny,
        low: { ...LOW, 'data.documents': { level: 0 } },
        measures: [
          ...errands,
          step('one', { ...QUALITY, 'data.documents': 1 }),
          step('other', { 'data.access': 2, 'data.documents': 1 }),
          step('waiting', QUALITY, { requires: { 'data.documents': 1 } }),
          stage('pilot', { ...QUALITY, 'data.access': 2 }),
        ],
        aims: trialAt(3),
        placed: placedErrands(4),
      },
      1,
      false,
    ],
    [
      'with one step for two of its items, counted once',
      {
        firm: tiny,
        measures: [
          ...errands,
          step('both', { ...QUALITY, 'data.access': 2 }),
          stage('pilot', { ...QUALITY, 'data.access': 2 }),
        ],
        aims: trialAt(3),
        placed: placedErrands(4),
      },
      1,
      true,
    ],
    [
      'not without a step left for the gate that bars it',
      {
        firm: tiny,
        low: OWNERLESS,
        measures: [...errands, appoint, stage('pilot')],
        aims: trialAt(3),
        placed: placedErrands(5),
      },
      1,
      false,
    ],
    [
      'with one step for a gate that either of two items opens',
      {
        ...{ firm: tiny, low: NO_MEANS, aims: trialAt(3), placed: placedErrands(4) },
        measures: [
          ...errands,
          step('put', { 'budget.time': 1 }),
          step('set-aside', { 'budget.earmarked': 1 }),
          stage('pilot'),
        ],
      },
      1,
      true,
    ],
    [
      'and so can the roll-out of a running one, which no gate bars',
      {
        ...{ firm: { goalStatus: { assistant: 'trying' } }, low: OWNERLESS },
        measures: [stage('decision'), stage('roll-out')],
        aims: [['roll-out-assistant', 6]],
      },
      1,
      true,
    ],
  ])('%s', (_name, given, month, expected) => {
    expect(boundsOf(given).bounds.mayReach(month)).toBe(expected);
  });

  it('with the last step, and still when that has been begun', () => {
    const { schedule, bounds, task } = boundsOf({
      ...{ firm: tiny, measures: [...errands, ...waiting], aims: trialAt(4), placed: placedErrands(4) },
    });
    expect([schedule.stepsLeft, bounds.mayReach(1)]).toEqual([1, true]);
    schedule.place(task('lift'), 1);
    expect([schedule.stepsLeft, bounds.mayReach(2)]).toEqual([0, true]);
  });

  it('and so can its roll-out, whose decision is no step of the plan', () => {
    const measures = [...errands, stage('pilot'), stage('decision'), stage('roll-out')];
    const aims = [...trialAt(1), ['roll-out-assistant', 3]] as const;
    const given = { firm: tiny, measures, aims, placed: placedErrands(4) };
    const { schedule, bounds } = boundsOf(given);
    expect([schedule.stepsLeft, bounds.mayReach(2)]).toEqual([0, true]);
    // From month 3 on there is no time to decide.
    expect(bounds.mayReach(3)).toBe(false);
  });
});
