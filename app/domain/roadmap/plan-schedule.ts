import type { Goal } from '../questionnaire/profile.ts';
import { isWithinCautiousHalf } from './bridge.ts';
import { Effort } from './effort.ts';
import { fillSchedule, tryPlace } from './fill-schedule.ts';
import type { Aim } from './aim.ts';
import type { Means } from './find-way.ts';
import { gateRoutes } from './gates-first.ts';
import type { Kept } from './make-room.ts';
import { makeRoom } from './make-room.ts';
import { monthsUntil } from './months.ts';
import { openGates } from './open-gates.ts';
import { openGoalsOf } from './planning-firm.ts';
import type { GoalPlan } from './reach-goal.ts';
import { reachGoal } from './reach-goal.ts';
import { placeSafetySteps } from './safety-steps.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT, FOUND_OUT } from './task.ts';
import { findWays } from './ways.ts';

/** Placements tried for a goal after the first. */
const TRIES_FOR_LATER_GOALS = 2_000;

export interface PlanInput {
  readonly tasks: readonly Task[];
  /** Whether finding out comes before all else, whatever waits for it. */
  readonly findOutFirst: boolean;
  readonly effort: Effort;
}

/**
 * Fills a schedule in the order of what a plan is for: gates and the first goal's trial and routine, whose days and money
 * are set aside, safety, the other goals, and with what is left the improvements that lift most.
 * Source: method 2026-2, section 5, "What the plan is for".
 */
export function planSchedule(schedule: Schedule, { tasks, findOutFirst, effort }: PlanInput): void {
  const routes = gateRoutes(schedule, tasks);
  const means = { tasks, routes, effort };
  const [firstGoal, ...laterGoals] = openGoalsOf(schedule.firm);
  const findOut = tasks.find(({ id }) => id === FIND_OUT);
  if (findOut && (findOutFirst || isWaitedFor(schedule, firstGoal, tasks)) && schedule.fits(findOut, 1)) {
    schedule.place(findOut, 1);
  }
  const reached = firstGoal === undefined ? null : reachGoal(schedule, firstGoal, means);
  const aims = aimsOf(reached);
  const foundOut = findOut ? placeFindOut(schedule, findOut, { aims, means }) : null;
  placeSafetySteps(schedule, { aims: foundOut ? [foundOut, ...aims] : aims, means });
  openGates(schedule, routes);
  // What had to let a gate go first finds its place beside the opener.
  placeSafetySteps(schedule, { aims: [], means });
  if (firstGoal !== undefined) decide(schedule, firstGoal, means);
  for (const goal of laterGoals) reachLaterGoal(schedule, { goal, firstGoal: firstGoal ?? null }, means);
  openGates(schedule, routes);
  fillSchedule(schedule, tasks, { routes, firstGoal: firstGoal ?? null });
}

const aimsOf = (plan: GoalPlan | null): readonly Aim[] =>
  plan === null ? [] : [plan.pilot, plan.rollOut].filter((aim) => aim !== null);

/** Whether a prerequisite of the first goal's pilot, or the pilot itself, waits for what nobody can say yet. */
function isWaitedFor(schedule: Schedule, goal: Goal | undefined, tasks: readonly Task[]): boolean {
  const waits = ({ requires }: Task): boolean => requires.some(({ index }) => index === FOUND_OUT);
  const pilots = tasks.filter((task) => task.kind === 'pilot' && task.goal === goal);
  return pilots.some((task) => {
    const { tasks: helping } = findWays(schedule, [task], tasks);
    return waits(task) || helping.some(waits);
  });
}

/** Finding out, as early as it delays neither the first trial nor its routine; null where it finds no room. */
function placeFindOut(schedule: Schedule, findOut: Task, kept: Kept): Aim | null {
  const placed = schedule.find(FIND_OUT);
  if (placed) return placed;
  const { routes } = kept.means;
  const month = monthsUntil(schedule.months).find(
    (one) =>
      tryPlace(schedule, findOut, { month: one, routes }) ||
      makeRoom(schedule, { task: findOut, month: one }, kept),
  );
  return month === undefined ? null : { task: findOut, month };
}

/** The decision of a goal whose roll-out found no room: false where it finds none either. */
function decide(schedule: Schedule, goal: Goal, { tasks, routes }: Means): boolean {
  const decision = tasks.find((task) => task.kind === 'decision' && task.goal === goal);
  if (decision === undefined || schedule.has(decision)) return true;
  return monthsUntil(schedule.months).some((month) => tryPlace(schedule, decision, { month, routes }));
}

interface LaterGoal {
  readonly goal: Goal;
  readonly firstGoal: Goal | null;
}

/** A goal after the first, with its decision, unless too much would then be affordable only if things go well. */
function reachLaterGoal(schedule: Schedule, { goal, firstGoal }: LaterGoal, means: Means): void {
  const before = schedule.placements.length;
  const effort = new Effort(TRIES_FOR_LATER_GOALS);
  reachGoal(schedule, goal, { ...means, effort });
  const isDecided = decide(schedule, goal, means);
  if (isDecided && isWithinCautiousHalf(schedule, firstGoal)) return;
  schedule.takeBackTo(before);
}
