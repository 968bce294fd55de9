import type { Item } from '../questionnaire/items.ts';
import { ITEMS } from '../questionnaire/items.ts';
import type { Aim } from './aim.ts';
import { tryPlace } from './fill-schedule.ts';
import type { Kept } from './make-room.ts';
import { makeRoom } from './make-room.ts';
import { monthsUntil } from './months.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { bringsLevel } from './task.ts';

/** What can hurt now is begun by this month. Source: method 2026-2, section 5, invariant 9. */
const BEGUN_BY_MONTH = 6;

/** What is closed, in this order: an independent backup, data rules, a list of the AI in use. */
const SAFETY_ITEMS: readonly Item[] = ['cloud.resilience', 'data.governance', 'skills.oversight'];
/** From this level on the item is safe. */
const SAFE = 2;

const closes = (item: Item, task: Task): boolean =>
  task.isSafety && bringsLevel(task, { index: ITEMS.indexOf(item), level: SAFE });

/**
 * Places the safety steps, each beside those before it, where that delays nothing that is kept: in what is left, else by
 * arranging anew what leads there.
 */
export function placeSafetySteps(schedule: Schedule, { aims, means }: Kept): void {
  const pinned: Aim[] = [];
  for (const item of SAFETY_ITEMS) {
    const steps = means.tasks.filter((task) => closes(item, task));
    const placed = schedule.placements.find(
      ({ task, month }) => closes(item, task) && month <= BEGUN_BY_MONTH,
    );
    const aim = placed ?? placeSafely(schedule, steps, { aims: [...pinned, ...aims], means });
    if (aim) pinned.push({ task: aim.task, month: aim.month });
  }
}

function placeSafely(schedule: Schedule, steps: readonly Task[], kept: Kept): Aim | null {
  const tries = monthsUntil(BEGUN_BY_MONTH).flatMap((month) => steps.map((task) => ({ task, month })));
  const { routes } = kept.means;
  const open = tries.find(({ task, month }) => tryPlace(schedule, task, { month, routes }));
  return open ?? tries.find((aim) => makeRoom(schedule, aim, kept)) ?? null;
}
