import type { Aim } from './aim.ts';
import type { Means } from './find-way.ts';
import { findWay } from './find-way.ts';
import type { Schedule } from './schedule.ts';

/** Placements tried to find room for one step in one month. */
const TRIES_EACH = 4_000;

export interface Kept {
  /** What is left in its month, and what leads there is planned anew. */
  readonly aims: readonly Aim[];
  readonly means: Means;
}

/**
 * Places a step in its month by arranging anew what leads to the aims; what is not theirs is planned later. False where
 * nothing leads to a goal or no way is found, with the schedule left as it was.
 */
export function makeRoom(schedule: Schedule, aim: Aim, { aims, means }: Kept): boolean {
  if (means.effort.isSpent || aims.every(({ task }) => task.goal === null)) return false;
  const before = [...schedule.placements];
  schedule.takeBackTo(0);
  if (findWay(schedule, [aim, ...aims], { ...means, effort: means.effort.share(TRIES_EACH) })) return true;
  schedule.restore(before);
  return false;
}
