import { describe, expect, it } from 'vitest';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import type { LevelsByItem, Measure } from './measure.ts';
import { stepsServing } from './steps-serving.ts';

const goal = 'assistant' as const;
const stage = (kind: 'pilot' | 'decision' | 'roll-out', requires: LevelsByItem = {}) =>
  plainStep(`${kind === 'decision' ? 'decide' : kind}-${goal}`, {}, { kind, goal, requires });
const slowly = (id: string, raises: LevelsByItem, requires: LevelsByItem = {}) =>
  plainStep(id, raises, { weeks: 8, requires });

/** The steps that serve the goal, of those placed in these months. */
function serving(
  low: Parameters<typeof plainFirm>[0],
  measures: readonly Measure[],
  placed: readonly (readonly [string, number])[],
): readonly string[] {
  const { schedule, task } = plainSchedule(plainFirm(low, { goals: [goal], resources: null }), measures);
  for (const [id, month] of placed) schedule.place(task(id), month);
  return [...stepsServing(schedule, goal)].map(({ task: { id } }) => id).toSorted();
}

describe('a goal is served by', () => {
  it.each<
    [string, Parameters<typeof plainFirm>[0], readonly Measure[], readonly [string, number][], string[]]
  >([
    [
      'its trial, decision and roll-out, and nothing that only stands beside them',
      { 'data.quality': { level: 0 } },
      [stage('pilot'), stage('decision'), stage('roll-out'), plainStep('lift', { 'data.quality': 2 })],
      [
        ['pilot-assistant', 1],
        ['lift', 1],
        ['decide-assistant', 2],
        ['roll-out-assistant', 3],
      ],
      ['decide-assistant', 'pilot-assistant', 'roll-out-assistant'],
    ],
    [
      'what its trial requires, and what that requires',
      { 'data.quality': { level: 0 }, 'data.access': { level: 0 } },
      [
        plainStep('first', { 'data.access': 1 }),
        plainStep('second', { 'data.quality': 2 }, { requires: { 'data.access': 1 } }),
        stage('pilot', { 'data.quality': 2 }),
      ],
      [
        ['first', 1],
        ['second', 2],
        ['pilot-assistant', 3],
      ],
      ['first', 'pilot-assistant', 'second'],
    ],
    [
      'the first of two steps to bring what it requires',
      { 'data.quality': { level: 0 } },
      [
        slowly('late', { 'data.quality': 3 }),
        plainStep('soon', { 'data.quality': 2 }),
        stage('pilot', { 'data.quality': 2 }),
      ],
      [
        ['soon', 1],
        ['late', 1],
        ['pilot-assistant', 4],
      ],
      ['pilot-assistant', 'soon'],
    ],
    [
      'the first, whichever was planned first',
      { 'data.quality': { level: 0 } },
      [
        slowly('late', { 'data.quality': 3 }),
        plainStep('soon', { 'data.quality': 2 }),
        stage('pilot', { 'data.quality': 2 }),
      ],
      [
        ['late', 1],
        ['soon', 1],
        ['pilot-assistant', 4],
      ],
      ['pilot-assistant', 'soon'],
    ],
    [
      'no step for a level that counts today',
      { 'data.quality': { level: 2 } },
      [plainStep('more', { 'data.quality': 3 }), stage('pilot', { 'data.quality': 2 })],
      [
        ['more', 1],
        ['pilot-assistant', 2],
      ],
      ['pilot-assistant'],
    ],
    [
      'the opener of a gate that bars trials, whichever of its items it lifts',
      { 'budget.earmarked': { level: 0 }, 'budget.time': { level: 0 } },
      [plainStep('set-aside', { 'budget.earmarked': 1 }), stage('pilot')],
      [
        ['set-aside', 1],
        ['pilot-assistant', 2],
      ],
      ['pilot-assistant', 'set-aside'],
    ],
    [
      'no opener of a gate that bars none',
      { 'skills.literacy': { level: 1 } },
      [plainStep('train', { 'skills.literacy': 2 }), stage('pilot')],
      [
        ['train', 1],
        ['pilot-assistant', 2],
      ],
      ['pilot-assistant'],
    ],
    [
      'no opener where the trial began before the plan',
      { 'skills.leadership': { level: 0 } },
      [plainStep('appoint', { 'skills.leadership': 1 }), stage('decision')],
      [
        ['appoint', 1],
        ['decide-assistant', 2],
      ],
      ['decide-assistant'],
    ],
  ])('%s', (_name, low, measures, placed, expected) => {
    expect(serving(low, measures, placed)).toEqual(expected);
  });
});
