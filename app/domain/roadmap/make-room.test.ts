import { describe, expect, it } from 'vitest';
import type { PlainForm } from '#tests/factories/plain-plans.ts';
import { plainFirm, plainSchedule, plainStep } from '#tests/factories/plain-plans.ts';
import { LOW, stage } from '#tests/factories/plain-searches.ts';
import type { Aim } from './aim.ts';
import { Effort } from './effort.ts';
import { gateRoutes } from './gates-first.ts';
import { makeRoom } from './make-room.ts';

interface Case {
  /** What is kept, and its month. */
  readonly kept: readonly (readonly [id: string, month: number])[];
  readonly tries?: number;
  readonly backup?: PlainForm;
}

/** Two days a quarter, all of which another step takes at first: a backup is to be made in month 1. */
function roomFor({ kept, tries, backup }: Case) {
  const { schedule, tasks, task } = plainSchedule(
    plainFirm({ ...LOW, 'cloud.resilience': { level: 1 } }, { goals: ['assistant'] }),
    [
      plainStep('backup', { 'cloud.resilience': 2 }, backup),
      plainStep('busy', { 'data.access': 2 }),
      plainStep('lift', { 'data.quality': 2 }, { days: 0 }),
      stage('pilot', { requires: { 'data.quality': 2 } }),
    ],
  );
  const aims: readonly Aim[] = kept.map(([id, month]) => ({ task: task(id), month }));
  for (const [id, month] of [['busy', 1], ['lift', 1], ...kept] as const) {
    if (!schedule.has(task(id))) schedule.place(task(id), month);
  }
  const effort = new Effort(tries);
  const means = { tasks, routes: gateRoutes(schedule, tasks), effort };
  const hasRoom = makeRoom(schedule, { task: task('backup'), month: 1 }, { aims, means });
  const starts = schedule.placements.map(({ task: { id }, month }) => `${id}@${month}`);
  return { hasRoom, starts: starts.toSorted(), spent: effort.spent };
}

describe('room for a step in its month', () => {
  const trial = ['pilot-assistant', 4] as const;

  it('is made by what is planned later, where that leads to no goal', () => {
    expect(roomFor({ kept: [trial] })).toEqual({
      ...{ hasRoom: true, starts: ['backup@1', 'lift@1', 'pilot-assistant@4'] },
      spent: 0,
    });
  });

  it.each<[string, Case]>([
    ['where nothing is kept', { kept: [] }],
    ['where what is kept leads to no goal', { kept: [['lift', 1]] }],
    ['where the effort is spent', { kept: [trial], tries: 0 }],
    ['where it costs more than there is', { kept: [trial], backup: { cost: 1001 } }],
    ['where what is kept leaves none', { kept: [trial, ['busy', 1]] }],
  ])('is not made %s, and all stays as it was', (_name, given) => {
    const { hasRoom, starts } = roomFor(given);
    const kept = given.kept.map(([id, month]) => `${id}@${month}`);
    expect(hasRoom).toBe(false);
    expect(starts).toEqual([...new Set(['busy@1', 'lift@1', ...kept])].toSorted());
  });

  it('is made beside what is kept without a goal, if something else has one', () => {
    expect(roomFor({ kept: [['lift', 1], trial] }).starts).toEqual([
      'backup@1',
      'lift@1',
      'pilot-assistant@4',
    ]);
  });
});
