import type { EvaluatedCourse } from '../evaluation/evaluate.ts';
import type { Evaluation, EvaluationInput } from '../evaluation/evaluation.ts';
import type { Goal } from '../questionnaire/profile.ts';
import { statusOf } from '../questionnaire/profile.ts';
import { toMonthLoads } from '../roadmap/loads.ts';
import { MONTHS_PER_YEAR } from '../roadmap/months.ts';
import type { ReturnResult, ThreeCases } from '../roadmap/return-result.ts';
import type { PlanCourse } from '../roadmap/roadmap-result.ts';
import type { GateId } from '../scoring/score-result.ts';
import type { Range } from '../shared/range.ts';

/** What is laid side by side of a result. */
export interface Figures extends Pick<Evaluation, 'overall' | 'dimensions'> {
  readonly gates: readonly GateId[];
  /** Gates nobody can tell of. */
  readonly unknownGates: readonly GateId[];
  readonly headline: PlanCourse['headline'];
  /** The goals that are daily work at the end of the plan, in order of importance. */
  readonly goalsReached: readonly Goal[];
  /** Calendar months, YYYY-MM, of the first goal; null where it is not in the plan. */
  readonly trialFrom: string | null;
  readonly routineFrom: string | null;
  /** Euro and own working days in the first year of the plan. */
  readonly costEur: Range;
  readonly ownDays: Range;
  /** What stays a year of all goals with figures, running cost taken off, in euro; null where none has any. */
  readonly bringsEurPerYear: ThreeCases<number> | null;
  /** In the order of the plan. */
  readonly steps: readonly { readonly measure: string; readonly month: number }[];
}

function goalsReachedBy({ profile, done }: EvaluationInput, { steps }: PlanCourse): readonly Goal[] {
  const rolledOut = new Set([...done, ...steps.map(({ measure }) => measure)]);
  return profile.goals.filter(
    (goal) => statusOf(profile, goal) === 'in-use' || rolledOut.has(`roll-out-${goal}`),
  );
}

function daysInFirstYear({ steps }: PlanCourse): Range {
  const loads = toMonthLoads(steps).slice(0, MONTHS_PER_YEAR);
  const sum = (end: keyof Range): number => loads.reduce((total, { days }) => total + days[end], 0);
  return { low: sum('low'), high: sum('high') };
}

function bringsOf(returns: readonly ReturnResult[]): ThreeCases<number> | null {
  if (returns.length === 0) return null;
  const sum = (name: keyof ThreeCases<number>): number =>
    returns.reduce((total, { netEurPerYear }) => total + netEurPerYear[name], 0);
  return { low: sum('low'), base: sum('base'), high: sum('high') };
}

/** What is compared of a firm and its result. */
export function figuresOf(input: EvaluationInput, evaluation: EvaluatedCourse): Figures {
  const { overall, dimensions, gates, unknownGates, roadmap, returns } = evaluation;
  return {
    ...{ overall, dimensions, headline: roadmap.headline },
    gates: gates.map(({ id }) => id),
    unknownGates: unknownGates.map(({ id }) => id),
    goalsReached: goalsReachedBy(input, roadmap),
    trialFrom: roadmap.firstBenefit.trialFrom,
    routineFrom: roadmap.firstBenefit.routineFrom,
    costEur: roadmap.years[0]?.costEur ?? { low: 0, high: 0 },
    ownDays: daysInFirstYear(roadmap),
    bringsEurPerYear: bringsOf(returns),
    steps: roadmap.steps.map(({ measure, month }) => ({ measure, month })),
  };
}
