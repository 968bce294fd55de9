import type { Goal, Resources } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { goalsToChoose, smallTrialOf } from './goals-to-choose.ts';
import type { Measure } from './measure.ts';
import { monthsFor } from './months.ts';
import { planCourse } from './plan-roadmap.ts';
import type { PlanningFirm } from './planning-firm.ts';
import type { NextIfResources, StepResult } from './roadmap-result.ts';
import { estimateFor } from './task.ts';

/** What of a firm's means a trial asks for too much of. */
export type Lack = 'money' | 'days' | 'both';

/**
 * Whether money and days are enough for a trial: `at` the high estimate too, at the low one alone with what is tight
 * then, or not at all with what is lacking.
 */
export type Reach =
  | { readonly at: 'high' }
  | { readonly at: 'low'; readonly tight: Lack }
  | { readonly at: null; readonly lacking: Lack };

/** A goal that a firm could choose next, and what its trial takes. */
export interface NextGoal extends NextIfResources {
  readonly goal: Goal;
  /** Whole months from the first to the last. */
  readonly months: number;
  /** Its first day where the plan could not begin with it at once, for want of means; else null. */
  readonly laterFrom: IsoDate | null;
  /** Null without stated money and days. */
  readonly reach: Reach | null;
}

interface Planning {
  readonly firm: PlanningFirm;
  readonly measures: readonly Measure[];
  /** Overall score in units of 1/240 point, null where withheld. */
  readonly exactScore: number | null;
}

/**
 * The goals a firm could choose next, each with its trial as the plan with this goal alone would have it; where no plan
 * reaches it, with the small trial of the catalogue. First those that money and days are enough for, at the high
 * estimate before the low one; among these what takes the fewest own days, then the least money, at the high estimate.
 */
export function nextGoals(planning: Planning): readonly NextGoal[] {
  return goalsToChoose(planning.firm, planning.measures)
    .flatMap((goal) => toNextGoal(goal, planning))
    .toSorted(
      (one, other) =>
        rankOf(one) - rankOf(other) ||
        one.staffDays.high - other.staffDays.high ||
        one.costEur.high - other.costEur.high,
    );
}

const REACHES = ['high', 'low', null] as const;

const rankOf = ({ reach }: NextGoal): number => (reach === null ? 0 : REACHES.indexOf(reach.at));

function toNextGoal(goal: Goal, planning: Planning): NextGoal[] {
  const { resources } = planning.firm;
  const planned = findTrial(goal, planning, resources);
  if (planned === null) return outOfReach(goal, planning);
  const { measure, form, month, endMonth, from, staffDays, costEur, runningEurPerYear } = planned;
  return [
    {
      ...{ goal, measure, form, staffDays, costEur, runningEurPerYear },
      ...{ months: endMonth - month + 1, laterFrom: month === 1 ? null : from },
      reach: resources && reachOf(planned),
    },
  ];
}

function outOfReach(goal: Goal, planning: Planning): NextGoal[] {
  const { firm, measures } = planning;
  const trial = smallTrialOf(goal, measures);
  if (trial === null) return [];
  const { pilot, form } = trial;
  return [
    {
      ...{ goal, measure: pilot.id, form: form.id, months: monthsFor(form.weeks), laterFrom: null },
      ...estimateFor(form, pilot, firm),
      reach: firm.resources && { at: null, lacking: lackingFor(goal, planning, firm.resources) },
    },
  ];
}

/** The trial in the plan of the firm as it would be with this goal and these means; null where it is not in it. */
function findTrial(
  goal: Goal,
  { firm, measures, exactScore }: Planning,
  resources: Resources | null,
): StepResult | null {
  const { steps } = planCourse({ ...firm, goals: [goal], goalStatus: {}, resources }, measures, exactScore);
  return steps.find(({ kind }) => kind === 'pilot') ?? null;
}

function reachOf({ bridge: { affordable, doable } }: StepResult): Reach {
  const [money, days] = [affordable, doable].map((fits) => fits === 'only-at-low');
  if (!money && !days) return { at: 'high' };
  return { at: 'low', tight: money && days ? 'both' : money ? 'money' : 'days' };
}

/** What has to be more, the other left as it is. */
function lackingFor(goal: Goal, planning: Planning, resources: Resources): Lack {
  const isReached = (more: Partial<Resources>): boolean =>
    findTrial(goal, planning, { ...resources, ...more }) !== null;
  if (isReached({ staffDaysPerQuarter: Infinity })) return 'days';
  return isReached({ budgetEurPerYear: Infinity }) ? 'money' : 'both';
}
