import { isNotApplicable } from '../questionnaire/answers.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { fitsAtHigh } from './bridge.ts';
import type { Aim } from './aim.ts';
import { Effort } from './effort.ts';
import type { Means } from './find-way.ts';
import { findWay } from './find-way.ts';
import type { Placement, Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import type { Target } from './try.ts';
import { Try } from './try.ts';

/** What is tried for each month when the search has ended: enough for a way that lies open. */
const TRIES_AFTER_THE_END = 300;

/** What is left of the effort, or a little for each try once it is spent. */
const withEffortLeft = (means: Means): Means =>
  means.effort.isSpent ? { ...means, effort: new Effort(TRIES_AFTER_THE_END) } : means;

/** The steps of a goal that the plan is built around, with their months. */
export interface GoalPlan {
  readonly pilot: Aim | null;
  readonly rollOut: Aim | null;
}

const stagesOf = (tasks: readonly Task[], goal: Goal, kind: Task['kind']): readonly Task[] =>
  tasks.filter((task) => task.kind === kind && task.goal === goal);

/** A pilot that requires an item which does not apply to the firm is locked. */
export const isApplicable = ({ firm }: Schedule, { levels }: Task): boolean =>
  Object.keys(levels.requires).every((item) => !isNotApplicable(firm.answers, item as never));

/**
 * Places the pilot of a goal with all it needs, in the earliest month in which some form of it can start, and then its
 * roll-out, as early as that pilot allows; both keep their days and money from then on. Null where the goal has a pilot
 * to start and no plan reaches it. Source: method 2026-2, section 5, invariant 7.
 */
export function reachGoal(schedule: Schedule, goal: Goal, means: Means): GoalPlan | null {
  const forms = stagesOf(means.tasks, goal, 'pilot').filter((form) => isApplicable(schedule, form));
  if (stagesOf(means.tasks, goal, 'pilot').length === 0) {
    return { pilot: null, rollOut: reachRoutine(schedule, { goal, pilot: null }, means) };
  }
  const tries = forms.map((task) => new Try(schedule, { task, before: [] }, means));
  for (let month = 1; month <= schedule.months; month += 1) {
    const starting = tries.flatMap((one) => {
      const way = wayTo(schedule, one, month);
      return way ? [{ task: one.task, way }] : [];
    });
    if (starting.length > 0) return reachFrom(schedule, { goal, month, starting }, means);
  }
  return null;
}

/** Places a task with all it needs in the first month that the search finds; false where it finds none. */
export function reachTask(schedule: Schedule, target: Target, means: Means): boolean {
  const one = new Try(schedule, target, means);
  for (let month = one.earliest; month <= one.last; month += 1) if (one.startIn(month)) return true;
  return false;
}

/** All that the plan holds if it starts in a month; null where it cannot. The plan itself is left as it was. */
function wayTo(schedule: Schedule, one: Try, month: number): Way | null {
  const count = schedule.placements.length;
  const way = one.startIn(month, TRIES_AFTER_THE_END) ? [...schedule.placements] : null;
  schedule.takeBackTo(count);
  return way;
}

/** What a plan holds. */
type Way = readonly Placement[];

interface Start {
  readonly goal: Goal;
  readonly month: number;
  /** The forms that can start in this month, the normal one first, each with the way to it. */
  readonly starting: readonly { readonly task: Task; readonly way: Way }[];
}

/** The normal form where its high estimate fits and its roll-out fits too, else the small one, else what there is. */
function reachFrom(schedule: Schedule, { goal, month, starting }: Start, means: Means): GoalPlan {
  const normal = starting.find(({ task }) => task.form === 'normal');
  const safe = normal && reachCautiously(schedule, { goal, pilot: { task: normal.task, month } }, means);
  if (safe) return safe;
  const { task, way } = starting.find((one) => one !== normal) ?? (starting[0] as (typeof starting)[number]);
  const pilot = { task, month };
  const rollOut = reachRoutine(schedule, { goal, pilot }, means);
  if (!rollOut) schedule.restore(way);
  return { pilot, rollOut };
}

interface Trial {
  readonly goal: Goal;
  readonly pilot: Aim | null;
}

/** Pilot and roll-out where even the pilot's high estimate has room; the roll-out ends as early as at the low one. */
function reachCautiously(
  schedule: Schedule,
  { goal, pilot }: { readonly goal: Goal; readonly pilot: Aim },
  means: Means,
): GoalPlan | null {
  const before = schedule.placements.length;
  const rollOut = reachRoutine(schedule, { goal, pilot }, means);
  if (!rollOut) return null;
  if (isRoomyFor(schedule, pilot.task)) return { pilot, rollOut };
  schedule.takeBackTo(before);
  const cautious = { ...pilot, load: pilot.task.high };
  if (!findWay(schedule, [cautious, rollOut], withEffortLeft(means))) return null;
  // All else is booked at its low estimate already.
  schedule.restore(schedule.placements.map((one) => ({ ...one, load: one.task.low })));
  return { pilot, rollOut };
}

/** Whether the pilot in the plan would fit at its high estimate too. */
function isRoomyFor(schedule: Schedule, pilot: Task): boolean {
  const { hasMoney, hasDays } = fitsAtHigh(schedule, schedule.find(pilot.id) as Placement);
  return hasMoney && hasDays;
}

/** Places decision and roll-out with the pilot, if any, so that the roll-out ends as early as it can; null where none fits. */
function reachRoutine(schedule: Schedule, { goal, pilot }: Trial, means: Means): Aim | null {
  const before = pilot ? [pilot] : [];
  const tries = stagesOf(means.tasks, goal, 'roll-out').map(
    (task) => new Try(schedule, { task, before }, means),
  );
  for (let end = 1; end <= schedule.months; end += 1) {
    const first = tries.find((one) => one.startIn(end - one.task.months + 1, TRIES_AFTER_THE_END));
    if (first) return { task: first.task, month: end - first.task.months + 1 };
  }
  return null;
}
