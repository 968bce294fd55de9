import { GOOD_ENOUGH } from '../questionnaire/items.ts';
import type { Resources } from '../questionnaire/profile.ts';
import { roundScore } from '../scoring/exact-score.ts';
import { describeSteps } from './describe-steps.ts';
import { Effort } from './effort.ts';
import { firstBenefitOf } from './first-benefit.ts';
import type { GateRoute } from './gates-first.ts';
import { gateRoutes } from './gates-first.ts';
import { headlineOf, isFindOutFirst } from './headline.ts';
import { toYearCosts } from './loads.ts';
import { describeLocked } from './locked-measures.ts';
import type { Measure } from './measure.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { openGoalsOf, startLevels, unknownItems } from './planning-firm.ts';
import { planSchedule } from './plan-schedule.ts';
import { lowUnitsOf } from './projected-low.ts';
import type { Limit, NextIfResources, PlanCourse, RoadmapResult } from './roadmap-result.ts';
import { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT, milestonesReached, tasksFor } from './task.ts';

const STEPS_SHOWN_IF_RESOURCES = 3;

/** All that a plan is made of: the firm, and what it could do. */
interface Planning {
  readonly firm: PlanningFirm;
  readonly measures: readonly Measure[];
  readonly exactScore: number | null;
}

interface Planned {
  readonly schedule: Schedule;
  readonly tasks: readonly Task[];
  readonly reached: ReturnType<typeof milestonesReached>;
  readonly hasSearchEnded: boolean;
}

interface Drawn {
  readonly planned: Planned;
  readonly routes: readonly GateRoute[];
  /** Whether there is nothing to be planned. */
  readonly isAllWell: boolean;
  readonly course: PlanCourse;
}

/**
 * The plan of the next 24 months. Pure: the same firm and catalogue give the same plan, byte for byte.
 * Source: method 2026-2, section 5.
 * @param exactScore overall score in units of 1/240 point, null where withheld.
 */
export function planRoadmap(
  firm: PlanningFirm,
  measures: readonly Measure[],
  exactScore: number | null,
): RoadmapResult {
  const planning = { firm, measures, exactScore };
  const { planned, routes, isAllWell, course } = draw(planning);
  const { headline, firstBenefit, steps, years } = course;
  const locked = describeLocked(planned.schedule, { ...planned, routes });
  const isEmpty = steps.length === 0 && !isAllWell;
  const unlimited = isEmpty && firm.resources !== null ? plan(withResources(planning, null)) : null;
  return {
    headline,
    provisional: unknownItems(firm.answers).length > 0,
    limits: isAllWell ? ['all-well'] : limitsOf(planning, planned, unlimited),
    start: { low: roundScore(lowUnitsOf(firm.answers, startLevels(firm.answers))) },
    ...{ firstBenefit, steps, years, locked },
    later: laterOf(planned, new Set(locked.map(({ measure }) => measure))),
    nextIfResources: unlimited === null ? [] : firstStepsOf(unlimited),
  };
}

/**
 * The same plan without telling what is not in it: what is missing to each of those steps is searched for by plans of its
 * own, which takes longer than the plan.
 * @param exactScore overall score in units of 1/240 point, null where withheld.
 */
export const planCourse = (
  firm: PlanningFirm,
  measures: readonly Measure[],
  exactScore: number | null,
): PlanCourse => draw({ firm, measures, exactScore }).course;

function draw(planning: Planning): Drawn {
  const { firm, exactScore } = planning;
  const isAllWell = openGoalsOf(firm).length === 0 && isGoodEnough(firm);
  const planned = isAllWell ? unplanned(planning) : plan(planning);
  const routes = gateRoutes(new Schedule({ firm, reached: planned.reached }), planned.tasks);
  const steps = describeSteps(planned.schedule, routes);
  const course = {
    headline: headlineOf(firm, exactScore, { steps, isAllWell }),
    firstBenefit: firstBenefitOf(firm, steps),
    steps,
    years: toYearCosts(steps).map((costEur) => ({
      costEur,
      budgetEur: firm.resources?.budgetEurPerYear ?? null,
    })),
  };
  return { planned, routes, isAllWell, course };
}

/** Whether every item that applies is at 3 or more. */
function isGoodEnough({ answers }: PlanningFirm): boolean {
  return startLevels(answers).every((level) => level >= GOOD_ENOUGH);
}

function unplanned({ firm, measures }: Planning): Planned {
  const tasks = tasksFor(firm, measures);
  const reached = milestonesReached(firm, measures);
  return { schedule: new Schedule({ firm, reached }), tasks, reached, hasSearchEnded: false };
}

function plan(planning: Planning): Planned {
  const planned = unplanned(planning);
  const { firm, exactScore } = planning;
  // Without a day to give there is no plan, whatever costs none.
  if (firm.resources?.staffDaysPerQuarter === 0) return planned;
  const effort = new Effort();
  const findOutFirst = isFindOutFirst(firm, exactScore);
  planSchedule(planned.schedule, { tasks: planned.tasks, findOutFirst, effort });
  return { ...planned, hasSearchEnded: effort.isSpent };
}

/**
 * What holds the plan back, or what it was made without.
 * @param unlimited the plan with all the means there are, where that of the firm is empty.
 */
function limitsOf(
  planning: Planning,
  { hasSearchEnded }: Planned,
  unlimited: Planned | null,
): readonly Limit[] {
  const { resources } = planning.firm;
  const ended = hasSearchEnded ? (['search-ended'] as const) : [];
  if (resources === null) return ['resources-not-stated', ...ended];
  // Where nothing could begin with all the means there are, it is not for want of them: what is left builds on
  // steps that were dropped.
  const isIdle = unlimited !== null && unlimited.schedule.placements.length > 0;
  const hasNoDays =
    resources.staffDaysPerQuarter === 0 ||
    (isIdle && startsWith(planning, { ...resources, staffDaysPerQuarter: Infinity }));
  const hasNoMoney = resources.budgetEurPerYear === 0 || (isIdle && !hasNoDays);
  return [
    ...(hasNoDays ? (['no-days'] as const) : []),
    ...(hasNoMoney ? (['no-money'] as const) : []),
    ...ended,
  ];
}

const withResources = (planning: Planning, resources: Resources | null): Planning => ({
  ...planning,
  firm: { ...planning.firm, resources },
});

const startsWith = (planning: Planning, resources: Resources): boolean =>
  plan(withResources(planning, resources)).schedule.placements.length > 0;

/** What would come first if days and money were there, and what it needs. */
function firstStepsOf({ schedule, tasks, reached }: Planned): readonly NextIfResources[] {
  const routes = gateRoutes(new Schedule({ firm: schedule.firm, reached }), tasks);
  return describeSteps(schedule, routes)
    .slice(0, STEPS_SHOWN_IF_RESOURCES)
    .map(({ measure, form, staffDays, costEur, runningEurPerYear }) => ({
      measure,
      form,
      staffDays,
      costEur,
      runningEurPerYear,
    }));
}

/** Other candidates, in method order: what could still be done when the plan is through. */
function laterOf({ schedule, tasks }: Planned, locked: ReadonlySet<string>): readonly string[] {
  const end = schedule.months + 1;
  const open = tasks.filter(
    (task) =>
      task.kind !== 'pilot' &&
      task.id !== FIND_OUT &&
      !locked.has(task.id) &&
      schedule.find(task.id) === null &&
      schedule.isNew(task, end),
  );
  return [...new Set(open.map(({ id }) => id))];
}
