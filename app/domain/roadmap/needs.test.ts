import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { Needs } from './needs.ts';
import { findWays } from './ways.ts';

type Low = Parameters<typeof plainFirm>[0];
const goal = 'assistant' as const;
const LOW: Low = { 'data.quality': { level: 0 }, 'data.access': { level: 0 } };
const QUALITY = { 'data.quality': 2 } as const;
const step = plainStep;
const stage = (kind: 'pilot' | 'decision' | 'roll-out', requires: LevelsByItem = {}) =>
  step(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, requires });
const lift = step('lift', QUALITY, { weeks: 8 });
const first = step('first', { 'data.access': 1 });
const second = step('second', QUALITY, { weeks: 8, requires: { 'data.access': 1 } });

interface Case {
  readonly low?: Low;
  readonly measures: readonly Measure[];
  readonly aims: readonly (readonly [string, number])[];
  readonly placed?: readonly (readonly [string, number])[];
}

/** Months to spare for each step that begins in this month. */
function slackIn({ low = LOW, measures, aims, placed = [] }: Case, month: number) {
  const { schedule, tasks, task } = plainSchedule(
    plainFirm(low, { goals: [goal], resources: null }),
    measures,
  );
  const aimed = aims.map(([id, at]) => ({ task: task(id), month: at }));
  for (const aim of aimed) schedule.place(aim.task, aim.month);
  const ways = findWays(
    schedule,
    aimed.map((aim) => aim.task),
    tasks,
  );
  const needs = new Needs(schedule, aimed, ways);
  // Looked from another month before, of which nothing is left.
  needs.lookFrom(1);
  for (const [id, at] of placed) schedule.place(task(id), at);
  needs.lookFrom(month);
  return Object.fromEntries(ways.tasks.map((one) => [one.id, needs.slackOf(one, month)]));
}

describe('the months to spare for a step that begins now', () => {
  const aims = [['pilot-assistant', 6]] as const;
  const waiting = [lift, stage('pilot', QUALITY)];
  const one = [second, first, stage('pilot', QUALITY)];
  const OWNERLESS: Low = { 'skills.leadership': { level: 0 } };
  const appoint = step('appoint', { 'skills.leadership': 1 });

  it.each<[string, Case, number, Readonly<Record<string, number | null>>]>([
    ['are those until the trial, its own apart', { measures: waiting, aims }, 1, { lift: 3 }],
    ['are none when it is over just in time', { measures: waiting, aims }, 4, { lift: 0 }],
    ['do not exist when it would be over too late', { measures: waiting, aims }, 5, { lift: null }],
    ['do not exist in the month of the trial', { measures: waiting, aims }, 6, { lift: null }],
    ['are fewer for what comes before another step', { measures: one, aims }, 1, { second: 3, first: 2 }],
    [
      'do not exist for what comes too late for the other',
      { measures: one, aims },
      4,
      { second: 0, first: null },
    ],
    ['exist for what comes just in time for the other', { measures: one, aims }, 3, { second: 1, first: 0 }],
    [
      'do not exist for what has been brought',
      { measures: waiting, aims, placed: [['lift', 1]] },
      2,
      { lift: null },
    ],
    [
      'do not exist for what is on its way to the other step',
      {
        measures: [second, step('first', { 'data.access': 1 }, { weeks: 8 }), stage('pilot', QUALITY)],
        aims,
        placed: [['first', 1]],
      },
      2,
      { second: 2, first: null },
    ],
    [
      'do not exist where what was begun is over just in time',
      { measures: [lift, step('fast', QUALITY), stage('pilot', QUALITY)], aims, placed: [['lift', 4]] },
      4,
      { lift: null, fast: null },
    ],
    [
      'are those until the trial for the opener of a gate that bars it, whatever comes after the trial',
      {
        low: OWNERLESS,
        measures: [appoint, stage('pilot'), stage('decision'), stage('roll-out')],
        aims: [...aims, ['roll-out-assistant', 9]],
      },
      1,
      { appoint: 4, 'decide-assistant': 7 },
    ],
    [
      'are not more for the opener of a gate that bars none',
      {
        low: { ...LOW, 'skills.literacy': { level: 1 } },
        measures: [
          step('train', { 'skills.literacy': 2 }),
          step('taught', QUALITY, { weeks: 8, requires: { 'skills.literacy': 2 } }),
          stage('pilot', QUALITY),
        ],
        aims,
      },
      1,
      { train: 2, taught: 3 },
    ],
    [
      'exist where what was begun is over too late',
      {
        measures: [lift, step('fast', QUALITY), stage('pilot', QUALITY)],
        aims: [['pilot-assistant', 3]],
        placed: [['lift', 2]],
      },
      2,
      { lift: null, fast: 0 },
    ],
    [
      'exist for what lifts further',
      { measures: [step('far', { 'data.quality': 4 }), stage('pilot', QUALITY)], aims },
      1,
      { far: 4 },
    ],
    [
      'are the most of what it is good for',
      {
        measures: [step('both', { ...QUALITY, 'data.access': 1 }), second, stage('pilot', QUALITY)],
        aims,
      },
      1,
      { both: 4, second: 3 },
    ],
    [
      'exist for the opener of a gate that bars trials',
      { low: OWNERLESS, measures: [appoint, stage('pilot')], aims },
      1,
      { appoint: 4 },
    ],
    [
      'do not exist for it once the gate is open',
      { low: OWNERLESS, measures: [appoint, stage('pilot')], aims, placed: [['appoint', 1]] },
      2,
      { appoint: null },
    ],
    [
      'are those until the later of two aims that require it',
      {
        measures: [lift, stage('pilot', QUALITY), stage('decision'), stage('roll-out', QUALITY)],
        aims: [
          ['roll-out-assistant', 9],
          ['pilot-assistant', 6],
        ],
      },
      1,
      { lift: 6, 'decide-assistant': 7 },
    ],
  ])('%s', (_name, given, month, expected) => {
    expect(slackIn(given, month)).toEqual(expected);
  });
});
