import { MONTHS_PER_YEAR } from './months.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';

/** Whether money can be what keeps a step from starting: the dearest that a plan has room for are more than is left. */
export function canRunShort({ capacity, stepsLeft, windows }: Schedule, tasks: readonly Task[]): boolean {
  if (capacity.money === Infinity) return false;
  const dearest = new Map<string, number>();
  for (const { id, low } of tasks) {
    dearest.set(id, Math.max(dearest.get(id) ?? 0, low.cost + low.runningEachMonth * MONTHS_PER_YEAR));
  }
  const most = [...dearest.values()].sort((a, b) => b - a).slice(0, stepsLeft);
  const booked = Math.max(windows.running * MONTHS_PER_YEAR, ...windows.years);
  return most.reduce((sum, cost) => sum + cost, booked) > capacity.money;
}
