import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { stage } from '#tests/factories/plain-searches.ts';
import { SMALL_CATALOGUE, SMALL_GOALS } from '#tests/factories/small-catalogue.ts';
import { ITEMS } from '../questionnaire/items.ts';
import { Effort } from './effort.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { planSchedule } from './plan-schedule.ts';
import { toPlanningFirm } from './planning-firm.ts';
import { Schedule } from './schedule.ts';
import { milestonesReached, tasksFor } from './task.ts';
import { Try } from './try.ts';

const FIRMS = generateFirms(163, 20_261_126, SMALL_GOALS);

it.each([78, 85, 116, 134, 162])(
  'finds the way that lies open to firm %i without a long look first',
  (index) => {
    const firm = toPlanningFirm(FIRMS[index] as (typeof FIRMS)[number]);
    const schedule = new Schedule({ firm, reached: milestonesReached(firm, SMALL_CATALOGUE) });
    const effort = new Effort();
    const tasks = tasksFor(firm, SMALL_CATALOGUE);
    planSchedule(schedule, { tasks, findOutFirst: false, effort });
    expect(schedule.placements.some(({ task }) => task.kind === 'pilot')).toBe(true);
    expect(effort.spent).toBeLessThan(1000);
  },
);

interface Case {
  readonly measures: readonly Measure[];
  readonly low?: Parameters<typeof plainFirm>[0];
  readonly target?: string;
  /** The trial's month, where it is placed before. */
  readonly trial?: number;
  readonly placed?: readonly (readonly [id: string, month: number])[];
  readonly tries?: number;
}

/** A task to be tried in the plan of a firm with two days a quarter and 1000 euro a year. */
function tryOf({ measures, low = {}, target = 'pilot-assistant', trial, placed = [], tries }: Case) {
  const firm = plainFirm(low, { goals: ['assistant'], sizeClass: '250-499' });
  const { schedule, tasks, task } = plainSchedule(firm, measures);
  for (const [id, month] of placed) schedule.place(task(id), month);
  const effort = new Effort(tries);
  const before = trial === undefined ? [] : [{ task: task('pilot-assistant'), month: trial }];
  const means = { tasks, routes: [], effort };
  return { schedule, effort, one: new Try(schedule, { task: task(target), before }, means) };
}

const startsOf = ({ placements }: Schedule): readonly string[] =>
  placements.map(({ task, month }) => `${task.id}@${month}`);

/** A trial that waits for so many items; each step takes more than half the days of any three months, unless told. */
function waitingFor(count: number, days = 1.5): Pick<Case, 'measures' | 'low'> {
  const items = ITEMS.filter((item) => item.startsWith('data.') || item.startsWith('budget.')).slice(
    0,
    count,
  );
  const each = (value: unknown) => Object.fromEntries(items.map((item) => [item, value]));
  const lifts = items.map((item) => plainStep(`lift-${item}`, { [item]: 3 }, { days }));
  return {
    low: each({ level: 2 }) as NonNullable<Case['low']>,
    measures: [...lifts, stage('pilot', { requires: each(3) as LevelsByItem })],
  };
}

describe('a task is tried month by month', () => {
  it('from the first that any way leads to until the last that leaves time for it', () => {
    const lift = plainStep('lift', { 'data.quality': 2 }, { weeks: 13, days: 0 });
    const pilot = stage('pilot', { weeks: 8, requires: { 'data.quality': 2 } });
    const { one, schedule } = tryOf({ measures: [lift, pilot], low: { 'data.quality': { level: 0 } } });
    expect([one.earliest, one.last]).toEqual([4, 23]);
    expect([3, 24].map((month) => one.startIn(month))).toEqual([false, false]);
    expect(schedule.placements).toEqual([]);
    expect(one.startIn(4)).toBe(true);
    expect(startsOf(schedule)).toEqual(['pilot-assistant@4', 'lift@1']);
  });

  it('with a little more where the effort is spent, if that is allowed', () => {
    const lift = plainStep('lift', { 'data.quality': 2 }, { days: 0 });
    const waits = [lift, stage('pilot', { requires: { 'data.quality': 2 } })];
    const low = { 'data.quality': { level: 0 } } as const;
    for (const measures of [waits, [stage('pilot')]]) {
      const { one } = tryOf({ measures, low, tries: 0 });
      expect(one.startIn(9)).toBe(false);
      expect(one.startIn(9, 1)).toBe(true);
    }
  });

  it('with eight steps of which no quarter takes two, in the month after the last of them', () => {
    // They begin in months 1, 4 and so on until 22.
    const { one, effort } = tryOf(waitingFor(8));
    expect(one.earliest).toBe(2);
    const months = Array.from({ length: 24 }, (_, index) => index + 1);
    expect(months.find((month) => one.startIn(month))).toBe(23);
    expect(effort.isSpent).toBe(false);
  });

  it('no more once its last month has told that there is no way', () => {
    // Nine of them do not fit, though their days added up do.
    const { one, effort, schedule } = tryOf(waitingFor(9));
    const atFirst = effort.spent;
    expect(atFirst).toBe(300);
    const months = Array.from({ length: 24 }, (_, index) => index + 1);
    const spent = months.map((month) => {
      expect(one.startIn(month)).toBe(false);
      return effort.spent;
    });
    expect(schedule.placements).toEqual([]);
    // The months before the last but one show their want before 2000 are tried in vain, so that nothing else is looked at.
    expect(spent[22 - 1]).toBeLessThan(300 + 2000);
    // 2000 for single months in vain, and then a longer look at the last.
    expect(effort.spent).toBeGreaterThan(300 + 2000);
    expect(effort.spent).toBeLessThan(300 + 2000 + 10_000);
    expect(spent.at(-1)).toBe(spent.at(-2));
  });

  it('to its end where even the longer look at the last does not tell, which is not taken again', () => {
    const { one, effort, schedule } = tryOf(waitingFor(10, 1.1));
    const months = Array.from({ length: 24 }, (_, index) => index + 1);
    expect(months.filter((month) => one.startIn(month))).toEqual([]);
    expect(effort.spent).toBeGreaterThan(300 + 2000 + 10_000);
    expect(effort.isSpent).toBe(false);
    expect(schedule.placements).toEqual([]);
  });
});

describe('its last month does not tell of those before', () => {
  it('where its days are taken by what stands in the plan', () => {
    const low = { 'data.history': { level: 0 }, 'data.access': { unknown: true } } as const;
    const busy = plainStep('busy', { 'data.history': 2 }, { weeks: 13, days: 2 });
    const measures = [busy, stage('pilot', { days: 1.5 })];
    const { one } = tryOf({
      ...{ measures, low },
      placed: [
        ['find-out', 1],
        ['busy', 22],
      ],
    });
    expect(one.startIn(24)).toBe(false);
    expect(one.startIn(5)).toBe(true);
  });

  it('where it saves what its trial costs to run', () => {
    // Of 1000 euro the trial takes 75 a month, the roll-out 600 once and then 25: early in the plan that has room.
    const measures = [
      stage('pilot', { running: 900 }),
      stage('decision'),
      stage('roll-out', { cost: 600, running: 300 }),
    ];
    const { one } = tryOf({ measures, target: 'roll-out-assistant', trial: 1 });
    expect(one.startIn(24)).toBe(false);
    expect(one.startIn(3)).toBe(true);
  });
});
