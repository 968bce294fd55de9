import { isNotApplicable } from '../questionnaire/answers.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { Bounds } from './bounds.ts';
import { fitsAtHigh } from './bridge.ts';
import { Effort } from './effort.ts';
import type { Aim, Means } from './find-way.ts';
import { findWay } from './find-way.ts';
import { findWays } from './ways.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';

/** What is tried for each month when the search has ended: enough for a way that lies open. */
const TRIES_AFTER_THE_END = 300;

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

/** What is left of the effort, or a little for each try once it is spent. */
const withEffortLeft = (means: Means): Means =>
  means.effort.isSpent ? { ...means, effort: new Effort(TRIES_AFTER_THE_END) } : means;

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
  const tries = forms.map((task) => prepare(schedule, { task, before: [] }, means));
  for (let month = 1; month <= schedule.months; month += 1) {
    const starting = tries.filter((one) => month >= one.earliest && canReach(schedule, one, month));
    if (starting.length > 0) {
      return reachFrom(schedule, { goal, month, starting: starting.map(({ task }) => task) }, means);
    }
  }
  return null;
}

interface Target {
  readonly task: Task;
  /** What is placed in its own month before it. */
  readonly before: readonly Aim[];
}

interface Try extends Target {
  readonly means: Means;
  /** No way leads to it before this month, whatever the means. */
  readonly earliest: number;
}

function prepare(schedule: Schedule, { task, before }: Target, means: Means): Try {
  const ways = findWays(schedule, [...before.map((aim) => aim.task), task], means.tasks);
  const earliest = new Bounds(schedule, [], ways).earliestStart(task);
  return { task, before, means: { ...means, ways }, earliest };
}

/** Whether it can start in a month; it is not left in the plan. */
function canReach(schedule: Schedule, { task, before, means }: Try, month: number): boolean {
  const count = schedule.placements.length;
  const found = findWay(schedule, [...before, { task, month }], withEffortLeft(means));
  schedule.takeBackTo(count);
  return found;
}

interface Start {
  readonly goal: Goal;
  readonly month: number;
  /** The forms that can start in this month, the normal one first. */
  readonly starting: readonly Task[];
}

/** The normal form where its high estimate fits and its roll-out fits too, else the small one, else what there is. */
function reachFrom(schedule: Schedule, { goal, month, starting }: Start, means: Means): GoalPlan {
  const normal = starting.find(({ form }) => form === 'normal');
  const safe = normal && reachCautiously(schedule, { goal, pilot: { task: normal, month } }, means);
  if (safe) return safe;
  const task = starting.find(({ form }) => form !== 'normal') ?? (starting[0] as Task);
  const pilot = { task, month };
  const rollOut = reachRoutine(schedule, { goal, pilot }, means);
  if (!rollOut) findWay(schedule, [pilot], withEffortLeft(means));
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
  const placed = schedule.placements.map((one) =>
    one.task === pilot.task ? { ...one, load: one.task.low } : one,
  );
  schedule.restore(placed);
  return { pilot, rollOut };
}

/** Whether the pilot in the plan would fit at its high estimate too. */
function isRoomyFor(schedule: Schedule, pilot: Task): boolean {
  const placed = schedule.placements.find(({ task }) => task === pilot);
  if (!placed) return false;
  const { hasMoney, hasDays } = fitsAtHigh(schedule, placed);
  return hasMoney && hasDays;
}

/** Places decision and roll-out with the pilot, if any, so that the roll-out ends as early as it can; null where none fits. */
function reachRoutine(schedule: Schedule, { goal, pilot }: Trial, means: Means): Aim | null {
  const before = pilot ? [pilot] : [];
  const count = schedule.placements.length;
  if (pilot) schedule.place(pilot.task, pilot.month);
  const tries = stagesOf(means.tasks, goal, 'roll-out').map((task) =>
    prepare(schedule, { task, before }, means),
  );
  schedule.takeBackTo(count);
  for (let end = 1; end <= schedule.months; end += 1) {
    for (const { task, earliest, means: prepared } of tries) {
      const rollOut = { task, month: end - task.months + 1 };
      if (rollOut.month >= earliest && findWay(schedule, [...before, rollOut], withEffortLeft(prepared))) {
        return rollOut;
      }
    }
  }
  return null;
}
