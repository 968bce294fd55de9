import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { Level } from '../questionnaire/items.ts';
import type { Measure } from './measure.ts';
import type { PlanningFacts } from './planning-firm.ts';
import { ITEM_INDEX } from './planning-firm.ts';
import { NEVER } from './schedule.ts';

const QUALITY = ITEM_INDEX.get('data.quality') ?? -1;
const ACCESS = ITEM_INDEX.get('data.access') ?? -1;
const LOW = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } } as const;
const lift = (id: string, level: Level, more: Parameters<typeof plainStep>[2] = {}) =>
  plainStep(id, { 'data.quality': level }, more);
const stage = (kind: 'pilot' | 'decision' | 'roll-out', more: Parameters<typeof plainStep>[2] = {}) =>
  plainStep(`${kind === 'decision' ? 'decide' : kind}-assistant`, {}, { kind, goal: 'assistant', ...more });

/** Of 10 to 49 people, with plenty of both. */
const planOf = (measures: readonly Measure[], firm: Partial<PlanningFacts> = {}, low: object = LOW) =>
  plainSchedule(
    plainFirm(low, {
      goals: ['assistant'],
      resources: { budgetEurPerYear: 10_000, staffDaysPerQuarter: 60 },
      ...firm,
    }),
    measures,
  );

describe('a level', () => {
  it('counts from the month after the step that brings it, with all below it', () => {
    const { schedule, task } = planOf([lift('one', 2, { weeks: 8 }), lift('two', 3)]);
    schedule.place(task('one'), 2);
    expect([0, 1, 2, 3].map((level) => schedule.whenReached(QUALITY, level))).toEqual([0, 4, 4, NEVER]);
    expect([1, 3, 4].map((month) => schedule.levelAt(month, QUALITY))).toEqual([0, 0, 2]);
    expect(schedule.levelsAt(4)[QUALITY]).toBe(2);
    // What comes later brings only what is missing; what is over sooner brings it sooner.
    schedule.place(task('two'), 1);
    expect([1, 2, 3].map((level) => schedule.whenReached(QUALITY, level))).toEqual([2, 2, 2]);
    schedule.takeBack();
    expect([1, 2, 3].map((level) => schedule.whenReached(QUALITY, level))).toEqual([4, 4, NEVER]);
  });

  it('ends at 4, whatever the next item stands at', () => {
    const { schedule } = planOf([], {}, { 'data.quality': { level: 4 }, 'data.access': { level: 4 } });
    expect(schedule.levelAt(1, QUALITY)).toBe(4);
  });

  it('is on its way once a step that brings it has begun', () => {
    const { schedule, task } = planOf([lift('one', 2, { weeks: 8 })]);
    const isBrought = (level: number, month: number) => schedule.isBrought({ index: QUALITY, level }, month);
    expect([isBrought(0, 1), isBrought(2, 24)]).toEqual([true, false]);
    schedule.place(task('one'), 3);
    expect([2, 3, 4, 5].map((month) => isBrought(2, month))).toEqual([false, true, true, true]);
    expect([isBrought(3, 5), schedule.isBrought({ index: ACCESS, level: 1 }, 5)]).toEqual([false, false]);
  });

  it('of a step that began outside the plan counts by itself', () => {
    const { schedule } = planOf([stage('pilot', { weeks: 13 }), stage('decision')], {
      goalStatus: { assistant: 'trying' },
    });
    const trial = { index: schedule.countsFrom.length / 5 - 2, level: 1 };
    // Half of its three months, begun before the plan.
    expect([2, 3].map((month) => schedule.isBrought(trial, month))).toEqual([false, true]);
  });
});

describe('room for a step', () => {
  it('is within the 24 months', () => {
    const { schedule, task } = planOf([lift('one', 2, { weeks: 8 })]);
    expect([23, 24].map((month) => schedule.fits(task('one'), month))).toEqual([true, false]);
  });

  it('is there for two errands that begin in a month, and for two other steps that run', () => {
    const measures = ['a', 'b', 'c'].map((id) => lift(id, 2, { days: 1, weeks: 8 }));
    const longer = ['d', 'e', 'f'].map((id) => lift(id, 2, { weeks: 8 }));
    const { schedule, task } = planOf([...measures, ...longer]);
    for (const id of ['a', 'b', 'd', 'e']) {
      expect(schedule.fits(task(id), 1)).toBe(true);
      schedule.place(task(id), 1);
    }
    expect([1, 2].map((month) => schedule.fits(task('c'), month))).toEqual([false, true]);
    expect([1, 2, 3].map((month) => schedule.fits(task('f'), month))).toEqual([false, false, true]);
  });

  it('is there for nine steps, and for decisions beside them', () => {
    const steps = Array.from({ length: 10 }, (_, index) => lift(`step-${index}`, 2, { days: 0.5 }));
    const { schedule, task } = planOf([...steps, stage('decision', { days: 0.5 })]);
    for (let index = 0; index < 8; index += 1) schedule.place(task(`step-${index}`), index + 1);
    schedule.place(task('decide-assistant'), 10);
    expect([schedule.stepsLeft, schedule.fits(task('step-8'), 11)]).toEqual([1, true]);
    schedule.takeBack();
    expect(schedule.stepsLeft).toBe(1);
    schedule.place(task('step-8'), 11);
    expect([schedule.stepsLeft, schedule.fits(task('step-9'), 12)]).toEqual([0, false]);
    expect(schedule.fits(task('decide-assistant'), 12)).toBe(true);
    schedule.takeBack();
    expect(schedule.stepsLeft).toBe(1);
  });

  it.each<[string, readonly [number, number], boolean]>([
    ['instead of its trial', [600, 1000], true],
    ['instead of its trial, and no more', [600, 1001], false],
  ])('to run a roll-out %s', (_name, [trial, routine], fits) => {
    const other = plainStep('pilot-quotation', {}, { kind: 'pilot', goal: 'quotation', running: 0 });
    const measures = [
      ...[other, lift('dear', 2, { running: 500 })],
      ...[stage('pilot', { running: trial }), stage('decision')],
    ];
    const { schedule, task } = planOf([...measures, stage('roll-out', { running: routine })], {
      ...{
        goals: ['assistant', 'quotation'],
        resources: { budgetEurPerYear: 1000, staffDaysPerQuarter: 60 },
      },
    });
    schedule.place(task('pilot-quotation'), 1);
    schedule.place(task('decide-assistant'), 2);
    schedule.place(task('pilot-assistant'), 1);
    expect(schedule.windows.running).toBe(trial);
    expect(schedule.fits(task('roll-out-assistant'), 3)).toBe(fits);
    // What else is to run has to fit beside the trial.
    expect(schedule.fits(task('dear'), 3)).toBe(false);
    if (!fits) return;
    schedule.place(task('roll-out-assistant'), 3);
    expect(schedule.windows.running).toBe(routine);
    schedule.takeBackTo(0);
    expect([schedule.windows.running, schedule.stepsLeft]).toEqual([0, 9]);
  });
});

it('a trial costs as much to run until its roll-out is over, decided or not', () => {
  const measures = [stage('pilot', { running: 600 }), stage('decision'), stage('roll-out', { running: 700 })];
  const { schedule, task } = planOf(measures);
  const running = ['pilot', 'decide', 'roll-out'].map((kind, index) => {
    schedule.place(task(`${kind}-assistant`), index + 1);
    return schedule.windows.running;
  });
  expect(running).toEqual([600, 600, 700]);
});

describe('a step is ready', () => {
  const slow = lift('slow', 2, { weeks: 8 });

  it('in the month in which all that it requires counts', () => {
    const both = plainStep('both', {}, { requires: { 'data.quality': 2, 'data.access': 1 } });
    const { schedule, task } = planOf([slow, both, plainStep('open', { 'data.access': 1 })]);
    schedule.place(task('slow'), 1);
    expect(schedule.isReady(task('both'), 24)).toBe(false);
    schedule.place(task('open'), 1);
    expect([2, 3].map((month) => schedule.isReady(task('both'), month))).toEqual([false, true]);
  });

  it('as a trial when no gate of cap exploring stands any more; others do not wait for gates', () => {
    const low = { 'skills.leadership': { level: 0 }, 'skills.literacy': { level: 1 } } as const;
    const appoint = plainStep('appoint', { 'skills.leadership': 1 }, { weeks: 8 });
    const { schedule, task } = planOf([appoint, stage('pilot'), slow], {}, low);
    expect([schedule.isReady(task('pilot-assistant'), 24), schedule.isReady(task('slow'), 1)]).toEqual([
      false,
      true,
    ]);
    schedule.place(task('appoint'), 1);
    expect([2, 3].map((month) => schedule.isReady(task('pilot-assistant'), month))).toEqual([false, true]);
  });
});

describe('an improvement', () => {
  const all = (month: number, id: string, { schedule, task }: ReturnType<typeof planOf>) => [
    schedule.isUseful(task(id), month),
    schedule.isNew(task(id), month),
  ];

  it.each<[string, Level, Level, boolean]>([
    ['below 3 and below what it is raised to', 1, 2, true],
    ['below 3 that is raised to 4', 2, 4, true],
    ['that stands as high', 2, 2, false],
    ['at 3', 3, 4, false],
  ])('is wanted for an item %s', (_name, now, to, expected) => {
    const low = { 'data.quality': { level: now } } as const;
    const { schedule, task } = planOf([lift('one', to)], {}, low);
    expect(schedule.isUseful(task('one'), 1)).toBe(expected);
    expect(schedule.isNew(task('one'), 1)).toBe(expected);
    schedule.place(task('one'), 1);
    expect(schedule.areAllUseful()).toBe(expected);
  });

  it('is wanted while no step begun by then raises the item as far', () => {
    const plan = planOf([lift('one', 2, { weeks: 8 }), lift('same', 2), lift('more', 3)]);
    plan.schedule.place(plan.task('one'), 2);
    expect([1, 2, 3, 4].map((month) => plan.schedule.isUseful(plan.task('same'), month))).toEqual([
      ...[true, false, false, false],
    ]);
    expect(plan.schedule.isUseful(plan.task('more'), 4)).toBe(true);
    // It is new only where the whole plan does not raise as far.
    expect([all(1, 'same', plan), all(1, 'more', plan)]).toEqual([
      [true, false],
      [true, true],
    ]);
  });

  it('is not wanted to go on once the item is at 3', () => {
    const plan = planOf([lift('three', 3, { weeks: 8 }), lift('four', 4)]);
    plan.schedule.place(plan.task('three'), 1);
    expect([2, 3].map((month) => plan.schedule.isNew(plan.task('four'), month))).toEqual([true, false]);
    expect([2, 3].map((month) => plan.schedule.isUseful(plan.task('four'), month))).toEqual([true, false]);
  });

  it.each<[string, Level, number, boolean]>([
    ['to 2 before it', 2, 1, false],
    ['to 2 in the same month', 2, 3, false],
    ['to 2 after it', 2, 4, false],
    ['to 1 before it', 1, 1, true],
    ['to 1 in the same month', 1, 3, false],
    ['to 4 before it', 4, 1, false],
    ['to 4 after it', 4, 4, true],
  ])(
    'that raises to 2 in month 3 and one that raises %s: one of them may be in vain',
    (_name, to, month, all) => {
      const { schedule, task } = planOf([lift('one', 2), lift('other', to, { weeks: 39 })]);
      schedule.place(task('one'), 3);
      schedule.place(task('other'), month);
      expect(schedule.areAllUseful()).toBe(all);
    },
  );

  it('of two items is wanted for either, and two that raise 4 and 3 are as good', () => {
    const two = plainStep('two', { 'data.quality': 2, 'data.access': 2 });
    const { schedule, task } = planOf([lift('one', 2), two, lift('three', 3), lift('four', 4)]);
    schedule.place(task('one'), 1);
    schedule.place(task('two'), 1);
    expect(schedule.areAllUseful()).toBe(false);
    schedule.takeBackTo(0);
    schedule.place(task('one'), 1);
    schedule.place(task('two'), 2);
    expect(schedule.areAllUseful()).toBe(true);
    schedule.takeBackTo(0);
    schedule.place(task('three'), 1);
    schedule.place(task('four'), 2);
    expect(schedule.areAllUseful()).toBe(false);
  });

  it('is what is asked; trials and what follows them are wanted for what they are', () => {
    const trial = plainStep('pilot-assistant', { 'data.quality': 2 }, { kind: 'pilot', goal: 'assistant' });
    const { schedule, task } = planOf([lift('one', 2), trial], {}, { 'data.quality': { level: 3 } });
    expect([
      schedule.isUseful(task('pilot-assistant'), 1),
      schedule.isNew(task('pilot-assistant'), 1),
    ]).toEqual([true, true]);
    schedule.place(task('pilot-assistant'), 1);
    expect(schedule.areAllUseful()).toBe(true);
  });

  it('is asked of every step of the plan', () => {
    const { schedule, task } = planOf([
      lift('one', 2),
      plainStep('open', { 'data.access': 3 }),
      lift('same', 2),
    ]);
    for (const id of ['open', 'one', 'same']) schedule.place(task(id), 1);
    expect(schedule.areAllUseful()).toBe(false);
  });

  it('is not wanted for what only has to be over before money is spent', () => {
    const { schedule, task } = planOf(
      [plainStep('check-funding', {})],
      {},
      { 'budget.funding': { level: 1 } },
    );
    expect(schedule.isUseful(task('check-funding'), 1)).toBe(false);
    schedule.place(task('check-funding'), 1);
    expect(schedule.areAllUseful()).toBe(false);
  });

  it('starts once, when it is wanted, ready and has room', () => {
    const { schedule, task } = planOf([lift('one', 2), lift('two', 3, { requires: { 'data.quality': 2 } })]);
    expect([schedule.canStart(task('one'), 1), schedule.canStart(task('two'), 1)]).toEqual([true, false]);
    schedule.place(task('one'), 1);
    expect([schedule.canStart(task('one'), 2), schedule.canStart(task('two'), 2)]).toEqual([false, true]);
    schedule.place(task('two'), 2);
    expect([schedule.find('two')?.month, schedule.find('none'), schedule.has(task('one'))]).toEqual([
      2,
      null,
      true,
    ]);
  });
});

it('takes back nothing where nothing is placed, and places again what stood', () => {
  const { schedule, task } = planOf([lift('one', 2), lift('two', 3)]);
  schedule.takeBack();
  expect(schedule.placements).toEqual([]);
  schedule.place(task('one'), 1);
  schedule.place(task('two'), 3, task('two').high);
  const before = [...schedule.placements];
  schedule.restore(before);
  expect(schedule.placements).toEqual(before);
});
