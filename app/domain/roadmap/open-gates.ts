import type { GateRoute } from './gates-first.ts';
import { openableGates } from './gates-first.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';

/** What costs nothing first, then what takes fewest days, then what is over soonest, then method order. */
export function byThrift(a: Task, b: Task): number {
  const cost = ({ low }: Task): number => low.cost + low.runningEachMonth;
  const days = ({ low, months }: Task): number => low.daysEachMonth * months;
  return cost(a) - cost(b) || days(a) - days(b) || a.months - b.months || a.order - b.order;
}

/**
 * Begins, in this month, what opens the gates that can be opened, or leads there. It may stand at only-at-low, as nothing
 * else could begin before a gate that can be opened.
 */
export function openGatesIn(schedule: Schedule, routes: readonly GateRoute[], month: number): void {
  const refused = new Set<Task>();
  for (;;) {
    const [gate] = openableGates(schedule, routes, month)
      .map((tasks) => tasks.filter((task) => !refused.has(task)))
      .filter(({ length }) => length > 0);
    const best = gate?.toSorted(byThrift)[0];
    if (!best) return;
    schedule.place(best, month);
    if (schedule.areAllUseful()) continue;
    schedule.takeBack();
    refused.add(best);
  }
}

/** Opens, each as early as there is room, the gates that the steps placed so far do not open. */
export function openGates(schedule: Schedule, routes: readonly GateRoute[]): void {
  for (let month = 1; month <= schedule.months; month += 1) openGatesIn(schedule, routes, month);
}
