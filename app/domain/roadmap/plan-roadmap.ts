import type { Headline, Limit, NextIfResources, RoadmapResult, StepResult } from './roadmap-result.ts';
import { isProductive } from '../questionnaire/profile.ts';
import { UNITS_PER_POINT, roundHalfUp, roundScore } from '../scoring/exact-score.ts';
import { BAND_FLOORS } from '../scoring/bands.ts';
import type { Range } from '../shared/range.ts';
import { describeSteps } from './describe-steps.ts';
import { describeLocked } from './locked-measures.ts';
import { bookStep, noLoads } from './loads.ts';
import type { Measure } from './measure.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { startLevels, unknownItems } from './planning-firm.ts';
import { planSchedule } from './plan-schedule.ts';
import { lowUnitsOf } from './projected-low.ts';
import { PLAN_QUARTERS } from './quarters.ts';
import { GOOD_ENOUGH, Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT, tasksFor, UNITS_PER_EURO } from './task.ts';

/**
 * The plan of the next eight quarters. Pure: the same firm and catalogue give the same plan, byte for byte.
 * Source: method 2026-1, section 5.
 * @param exactScore overall score in units of 1/240 point, null where withheld; only the headline depends on it.
 */
export function planRoadmap(
  firm: PlanningFirm,
  measures: readonly Measure[],
  exactScore: number | null,
): RoadmapResult {
  const tasks = tasksFor(firm, measures);
  const schedule = new Schedule(firm);
  planSchedule(schedule, tasks);
  const steps = describeSteps(schedule);
  const isAllWell = steps.length === 0 && firm.goals.length === 0 && hasNothingToRaise(firm);
  const limits = isAllWell ? (['all-well'] as const) : limitsOf(firm, steps, tasks);
  const locked = describeLocked(schedule, tasks);
  return {
    headline: headlineOf(schedule, exactScore),
    provisional: unknownItems(firm.answers).length > 0,
    limits,
    start: { low: roundScore(lowUnitsOf(firm.answers, startLevels(firm.answers))) },
    steps,
    years: yearsOf(schedule),
    locked,
    later: laterOf(schedule, tasks, new Set(locked.map(({ measure }) => measure))),
    nextIfResources: steps.length === 0 && !isAllWell ? firstStepsWithoutLimits(firm, tasks) : [],
  };
}

function hasNothingToRaise({ answers }: PlanningFirm): boolean {
  return startLevels(answers).every((level) => level >= GOOD_ENOUGH);
}

/** The first that holds. Source: method 2026-1, section 5, headline. */
function headlineOf({ firm, placements }: Schedule, exactScore: number | null): Headline {
  if (firm.gates.some(({ cap }) => cap === 'exploring')) return 'foundation-first';
  const isScaling = exactScore !== null && exactScore >= BAND_FLOORS.scaling * UNITS_PER_POINT;
  if (isProductive(firm.aiUse) && isScaling && firm.gates.length === 0) return 'scale';
  const startsSoon = placements.some(({ task, quarter }) => task.kind === 'pilot' && quarter <= 2);
  return startsSoon ? 'pilot-ready' : 'build-up';
}

function limitsOf(
  firm: PlanningFirm,
  steps: readonly StepResult[],
  tasks: readonly Task[],
): readonly Limit[] {
  const { resources } = firm;
  if (resources === null) return ['resources-not-stated'];
  // Where nothing could begin with all the means there are, it is not for want of them: what is left builds on
  // steps that were dropped.
  const isIdle = steps.length === 0 && startsWith({ ...firm, resources: null }, tasks);
  const hasNoDays =
    resources.staffDaysPerQuarter === 0 ||
    (isIdle && startsWith({ ...firm, resources: withDays(firm) }, tasks));
  const hasNoMoney = resources.budgetEurPerYear === 0 || (isIdle && !hasNoDays);
  return [...(hasNoDays ? (['no-days'] as const) : []), ...(hasNoMoney ? (['no-money'] as const) : [])];
}

const withDays = ({ resources }: PlanningFirm): PlanningFirm['resources'] =>
  resources && { ...resources, staffDaysPerQuarter: Infinity };

function startsWith(firm: PlanningFirm, tasks: readonly Task[]): boolean {
  const schedule = new Schedule(firm);
  planSchedule(schedule, tasks);
  return schedule.placements.length > 0;
}

/** What would come first if days and money were there, and what it needs. */
function firstStepsWithoutLimits(firm: PlanningFirm, tasks: readonly Task[]): readonly NextIfResources[] {
  const schedule = new Schedule({ ...firm, resources: null });
  planSchedule(schedule, tasks);
  return describeSteps(schedule)
    .slice(0, 3)
    .map(({ measure, form, staffDays, costEur, runningEurPerYear }) => ({
      measure,
      form,
      staffDays,
      costEur,
      runningEurPerYear,
    }));
}

/** One-off and running cost of the two years of the plan, to the euro. */
function yearsOf(schedule: Schedule): RoadmapResult['years'] {
  const budgetEur = schedule.firm.resources?.budgetEurPerYear ?? null;
  return [1, PLAN_QUARTERS / 2 + 1].map((first) => ({
    costEur: { low: costOfYear(schedule, first, 'low'), high: costOfYear(schedule, first, 'high') },
    budgetEur,
  }));
}

function costOfYear(schedule: Schedule, first: number, end: keyof Range): number {
  const loads = noLoads(schedule.quarters);
  for (const placement of schedule.placements) bookStep(loads, placement, placement.task[end]);
  const units = loads.money.slice(first, first + PLAN_QUARTERS / 2).reduce((sum, spent) => sum + spent, 0);
  return roundHalfUp(units, UNITS_PER_EURO);
}

/** Other candidates: what could still be done when the plan is through. */
function laterOf(schedule: Schedule, tasks: readonly Task[], locked: ReadonlySet<string>): readonly string[] {
  const end = schedule.quarters + 1;
  const open = tasks.filter(
    (task) =>
      task.id !== FIND_OUT &&
      task.kind !== 'pilot' &&
      schedule.find(task.id) === null &&
      !locked.has(task.id) &&
      schedule.isUseful(task, end),
  );
  return [...new Set(open.map(({ id }) => id))].toSorted();
}
