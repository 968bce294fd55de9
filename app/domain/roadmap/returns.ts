import type { ReturnResult, UseCase } from '../evaluation/evaluation.ts';
import type { Goal } from '../questionnaire/profile.ts';
import type { Range } from '../shared/range.ts';
import { SAVINGS } from './savings.ts';

export { SAVINGS };

/** One-off euro and yearly running euro of bringing a goal into use. */
export interface UseCaseCosts {
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
}

interface ReturnsInput {
  readonly useCases: readonly UseCase[];
  /** Costs of the pilot form in the plan and, if planned, of the roll-out; else of the preferred pilot form. */
  readonly costsOf: (goal: Goal) => UseCaseCosts;
}

interface Case {
  readonly benefitEur: number;
  readonly oneOffEur: number;
  readonly runningEur: number;
}

const WORKING_WEEKS_A_YEAR = 46;
/** Keeps 12 months from becoming 13 through the last binary digit of a product of decimals. */
const ROUNDING_SLACK = 1e-9;

const middleOf = ({ low, high }: Range): number => (low + high) / 2;

/** Whole months until the one-off cost is back, rounded up; null = does not pay. */
function toPaybackMonths({ benefitEur, oneOffEur, runningEur }: Case): number | null {
  const yearlyGain = benefitEur - runningEur;
  if (yearlyGain <= 0) return null;
  const months = Math.ceil((12 * oneOffEur) / yearlyGain - ROUNDING_SLACK);
  return Math.max(0, months);
}

function evaluateReturn(useCase: UseCase, costs: UseCaseCosts): ReturnResult {
  const { goal, shareOverride } = useCase;
  const shares =
    shareOverride === null || shareOverride === undefined
      ? SAVINGS[goal]
      : { low: shareOverride, base: shareOverride, high: shareOverride };
  const yearlyEur = useCase.hoursPerWeek * useCase.people * WORKING_WEEKS_A_YEAR * useCase.hourlyCostEur;
  const { costEur, runningEurPerYear } = costs;
  const cases = {
    low: {
      benefitEur: yearlyEur * shares.low,
      oneOffEur: costEur.high,
      runningEur: runningEurPerYear.high,
    },
    base: {
      benefitEur: yearlyEur * shares.base,
      oneOffEur: middleOf(costEur),
      runningEur: middleOf(runningEurPerYear),
    },
    high: {
      benefitEur: yearlyEur * shares.high,
      oneOffEur: costEur.low,
      runningEur: runningEurPerYear.low,
    },
  };
  return {
    goal,
    benefitEur: {
      low: Math.round(cases.low.benefitEur),
      base: Math.round(cases.base.benefitEur),
      high: Math.round(cases.high.benefitEur),
    },
    paybackMonths: {
      low: toPaybackMonths(cases.low),
      base: toPaybackMonths(cases.base),
      high: toPaybackMonths(cases.high),
    },
  };
}

/**
 * What each use case brings a year and when it has paid for itself, in the order given.
 *
 * The keys follow the benefit: `low` is the cautious case (low saving with high cost), `base` pairs the base
 * saving with the middle of the cost, `high` the high saving with the low cost. `shareOverride` stands for all
 * three savings. Benefits are rounded to whole euro, months up to whole months; null = does not pay, because
 * running cost eats the benefit. Source: method 2026-1, section 5, "Return".
 */
export function evaluateReturns({ useCases, costsOf }: ReturnsInput): readonly ReturnResult[] {
  return useCases.map((useCase) => evaluateReturn(useCase, costsOf(useCase.goal)));
}
