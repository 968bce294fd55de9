import type { GateRoute } from './gates-first.ts';
import { isGateStep } from './gates-first.ts';
import type { Placement, Schedule } from './schedule.ts';
import { FIND_OUT } from './task.ts';

interface Now {
  /** What starts until this month stands. */
  readonly month: number;
  readonly routes: readonly GateRoute[];
  readonly isMoneyShort: boolean;
}

/**
 * Whether a step could as well start a month earlier, beside all that starts until now: then the plan in which it does
 * is as good for whatever follows, and is tried by itself. Told once, in the month whose starts are the last to bear on
 * it. Where money is short, what costs some is left where it is: to run it a month longer may be too much.
 */
export function couldStartEarlier(
  schedule: Schedule,
  { task, month, booked }: Placement,
  { month: now, routes, isMoneyShort }: Now,
): boolean {
  // A step of three months or more weighs in the windows that begin before it until the month after its start.
  if (now !== (task.months > 2 ? month + 1 : month) || month === 1) return false;
  if (isMoneyShort && (booked.cost !== 0 || booked.runningEachMonth !== 0)) return false;
  const earlier = month - 1;
  return (
    schedule.isReady(task, earlier) &&
    schedule.windows.canMoveEarlier({ task, month, load: booked }) &&
    leavesGatesFirst(schedule, { task, month: earlier }, routes)
  );
}

/** Whether it may join what starts in a month: no gate stands there, or a step to one has begun the month already. */
function leavesGatesFirst(
  schedule: Schedule,
  { task, month }: Pick<Placement, 'task' | 'month'>,
  routes: readonly GateRoute[],
): boolean {
  const standing = routes.filter(({ gate }) => schedule.isStanding(gate, month));
  if (standing.length === 0) return true;
  if (isGateStep(standing, task)) return false;
  return schedule.placements.some((other) => other.month === month && other.task.kind !== FIND_OUT);
}
