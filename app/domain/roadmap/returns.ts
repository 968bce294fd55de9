import type { UseCase } from '../questionnaire/use-case.ts';
import type { ReturnResult } from './return-result.ts';
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

export const RETURN_CASES = ['low', 'base', 'high'] as const;
export type ReturnCaseName = (typeof RETURN_CASES)[number];

/** One of the three cases: the share saved (0 to 1), benefit and running cost in euro a year, one-off cost in euro. */
export interface ReturnCase {
  readonly share: number;
  readonly benefitEur: number;
  readonly oneOffEur: number;
  readonly runningEur: number;
}

const WORKING_WEEKS_A_YEAR = 46;
/** Keeps 12 months from becoming 13 through the last binary digit of a product of decimals. */
const ROUNDING_SLACK = 1e-9;

const middleOf = ({ low, high }: Range): number => (low + high) / 2;

/** Whole months until the one-off cost is back, rounded up; null = does not pay. */
function toPaybackMonths({ benefitEur, oneOffEur, runningEur }: ReturnCase): number | null {
  const yearlyGain = benefitEur - runningEur;
  if (yearlyGain <= 0) return null;
  const months = Math.ceil((12 * oneOffEur) / yearlyGain - ROUNDING_SLACK);
  return Math.max(0, months);
}

/**
 * The three cases of a use case, not rounded: low saving with high cost, base saving with the middle of the cost, high
 * saving with low cost. `shareOverride` stands for all three savings. Source: method 2026-1, section 5, "Return".
 */
export function toReturnCases(
  useCase: UseCase,
  { costEur, runningEurPerYear }: UseCaseCosts,
): Readonly<Record<ReturnCaseName, ReturnCase>> {
  const { hoursPerWeek, people, hourlyCostEur, shareOverride } = useCase;
  const yearlyEur = hoursPerWeek * people * WORKING_WEEKS_A_YEAR * hourlyCostEur;
  const toCase = (name: ReturnCaseName, costOf: (range: Range) => number): ReturnCase => {
    const share = shareOverride ?? SAVINGS[useCase.goal][name];
    return {
      share,
      benefitEur: yearlyEur * share,
      oneOffEur: costOf(costEur),
      runningEur: costOf(runningEurPerYear),
    };
  };
  return {
    low: toCase('low', ({ high }) => high),
    base: toCase('base', middleOf),
    high: toCase('high', ({ low }) => low),
  };
}

function evaluateReturn(useCase: UseCase, costs: UseCaseCosts): ReturnResult {
  const { low, base, high } = toReturnCases(useCase, costs);
  return {
    goal: useCase.goal,
    benefitEur: {
      low: Math.round(low.benefitEur),
      base: Math.round(base.benefitEur),
      high: Math.round(high.benefitEur),
    },
    paybackMonths: {
      low: toPaybackMonths(low),
      base: toPaybackMonths(base),
      high: toPaybackMonths(high),
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
