import type { Item } from '../questionnaire/items.ts';
import type { Aim } from './aim.ts';
import type { Means } from './find-way.ts';
import { findWay } from './find-way.ts';
import { tryPlace } from './fill-schedule.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { ITEM_INDEX } from './planning-firm.ts';
import { bringsLevel } from './task.ts';

/** What can hurt now is begun by this month. Source: method 2026-2, section 5, invariant 9. */
const BEGUN_BY_MONTH = 6;

/** Placements tried to find room for one of them in one month. */
const TRIES_EACH = 1_000;

/** What is closed, in this order: an independent backup, data rules, a list of the AI in use. */
const SAFETY_ITEMS: readonly Item[] = ['cloud.resilience', 'data.governance', 'skills.oversight'];
/** From this level on the item is safe. */
const SAFE = 2;

const closes = (item: Item, task: Task): boolean =>
  task.isSafety && bringsLevel(task, { index: ITEM_INDEX.get(item) ?? -1, level: SAFE });

/**
 * Places the safety steps, each beside those before it, where that delays neither the trial nor its routine: in what is
 * left, else by arranging what leads to them anew.
 * @param aims the first goal's pilot and roll-out as far as the plan has them.
 */
export function placeSafetySteps(schedule: Schedule, aims: readonly Aim[], means: Means): void {
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

interface Kept {
  readonly aims: readonly Aim[];
  readonly means: Means;
}

function placeSafely(schedule: Schedule, steps: readonly Task[], { aims, means }: Kept): Aim | null {
  const months = Array.from({ length: BEGUN_BY_MONTH }, (_, index) => index + 1);
  const tries = months.flatMap((month) => steps.map((task) => ({ task, month })));
  const open = tries.find(({ task, month }) => tryPlace(schedule, task, { month, routes: means.routes }));
  return open ?? tries.find((aim) => rearrange(schedule, [aim, ...aims], means)) ?? null;
}

/** Plans anew what leads to the aims, with one aim more; what is not theirs is planned later. */
function rearrange(schedule: Schedule, aims: readonly Aim[], means: Means): boolean {
  if (aims.length < 2 || means.effort.isSpent) return false;
  const effort = means.effort.share(TRIES_EACH);
  const before = [...schedule.placements];
  const kept = before.filter(({ task }) => task.kind === 'find-out' && !task.requires.length);
  schedule.restore(kept.filter(({ month }) => month === 1));
  if (findWay(schedule, aims, { ...means, effort })) return true;
  schedule.restore(before);
  return false;
}
