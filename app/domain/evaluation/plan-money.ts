import type { Goal } from '../questionnaire/profile.ts';
import type { PlanMoney } from '../providers/firm.ts';
import type { RoadmapResult, StepResult } from '../roadmap/roadmap-result.ts';

const HOURS_A_DAY = 8;

const isPayable = ({ costEur, runningEurPerYear }: StepResult): boolean =>
  costEur.high > 0 || runningEurPerYear.high > 0;

const raisesSkill = ({ raises }: StepResult): boolean =>
  raises['skills.literacy'] !== undefined || raises['skills.technical'] !== undefined;

/**
 * What of the plan bears on money from outside: who gives any has to be open before the first payable step starts.
 * @param pilots ids of the pilots of the chosen goals
 */
export function planMoneyOf({ steps, locked }: RoadmapResult, pilots: ReadonlySet<string>): PlanMoney {
  const payable = steps.filter(isPayable);
  const days = payable.map(({ from }) => from).sort();
  const costs = [
    ...steps.map(({ costEur }) => costEur.high),
    ...locked.map(({ missing }) => missing.costEur),
  ];
  return {
    costsMoney: payable.length > 0 || locked.some(({ missing }) => missing.costEur > 0),
    lockedForMoney: locked.some(
      ({ measure, missing }) => pilots.has(measure) && missing.reasons.includes('money'),
    ),
    firstPayableDay: days[0] ?? null,
    dearestStepEur: Math.max(0, ...costs),
    longestTrainingHours:
      HOURS_A_DAY * Math.max(0, ...steps.filter(raisesSkill).map(({ staffDays }) => staffDays.high)),
  };
}

interface GoalMeasure {
  readonly id: string;
  readonly kind: string;
  readonly goal: Goal | null;
}

/** Ids of the pilots of the goals. */
export function pilotsOf(measures: readonly GoalMeasure[], goals: readonly Goal[]): ReadonlySet<string> {
  return new Set(
    measures
      .filter(({ kind, goal }) => kind === 'pilot' && goal !== null && goals.includes(goal))
      .map(({ id }) => id),
  );
}
