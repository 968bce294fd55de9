import type { UseCase } from '../questionnaire/use-case.ts';
import { timeOf } from '../questionnaire/use-case.ts';
import type { Range } from '../shared/range.ts';
import type { GoalCosts } from './goal-costs.ts';
import type { ReturnResult, ThreeCases } from './return-result.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from './savings.ts';

export const RETURN_CASES = ['low', 'base', 'high'] as const;
export type ReturnCaseName = (typeof RETURN_CASES)[number];

/** One of the three cases, not rounded. Money in euro, yearly but for `oneOffEur`. */
export interface ReturnCase {
  /** Shares of time and of loss saved, 0 to 1; null where the firm told nothing of the kind. */
  readonly timeShare: number | null;
  readonly lossShare: number | null;
  readonly benefitEur: number;
  readonly runningEur: number;
  /** Trial and roll-out, with own days where they are priced. */
  readonly oneOffEur: number;
}

const WORKING_WEEKS_A_YEAR = 46;
const HOURS_A_DAY = 8;
/** Keeps 12 months from becoming 13 through the last binary digit of a product of decimals. */
const ROUNDING_SLACK = 1e-9;

/** 90,000 times 0.35 is 31,499.999… in binary, which a page would round to another thousand than 31,500. */
const withoutDust = (euro: number): number => Number(euro.toFixed(6));

const inCases = <Value>(make: (name: ReturnCaseName) => Value): ThreeCases<Value> => ({
  low: make('low'),
  base: make('base'),
  high: make('high'),
});

/** What a cost is in a case: low benefit pairs with high cost, high benefit with low cost, base with the middle. */
export const COST_IN: Readonly<Record<ReturnCaseName, (range: Range) => number>> = {
  low: ({ high }) => high,
  base: ({ low, high }) => (low + high) / 2,
  high: ({ low }) => low,
};

const hourlyCostOf = ({ hourlyCostEur }: UseCase): number | null => hourlyCostEur ?? null;

/** Euro a year the task's time costs today; null where it was not told. */
function timeEurPerYear(useCase: UseCase): number | null {
  const time = timeOf(useCase);
  return time && time.hoursPerWeek * time.people * WORKING_WEEKS_A_YEAR * time.hourlyCostEur;
}

/** Own days priced at eight hours each; null where no hourly cost is given. */
function priceDays(days: Range, useCase: UseCase): Range | null {
  const hour = hourlyCostOf(useCase);
  if (hour === null) return null;
  return { low: days.low * HOURS_A_DAY * hour, high: days.high * HOURS_A_DAY * hour };
}

function lossShareOf({ goal, lossEurPerYear = null, lossShareOverride }: UseCase, name: ReturnCaseName) {
  if (lossEurPerYear === null) return null;
  const share = lossShareOverride ?? LOSS_SAVINGS[goal]?.[name];
  if (share === undefined) throw new RangeError(`No loss share is known for ${goal}`);
  return share;
}

/**
 * The three cases of a use case, not rounded.
 * @throws RangeError for a loss with a goal that avoids none; requests with one are refused.
 * Source: method 2026-2, section 5, "Return".
 */
export function toReturnCases(useCase: UseCase, { trial, routine }: GoalCosts): ThreeCases<ReturnCase> {
  const [time, loss] = [timeEurPerYear(useCase), useCase.lossEurPerYear ?? 0];
  const oneOffs = [trial.costEur, routine.costEur];
  const days = [trial.staffDays, routine.staffDays].flatMap((range) => priceDays(range, useCase) ?? []);
  return inCases((name) => {
    const timeShare = time === null ? null : (useCase.shareOverride ?? TIME_SAVINGS[useCase.goal][name]);
    const lossShare = lossShareOf(useCase, name);
    return {
      timeShare,
      lossShare,
      benefitEur: withoutDust((time ?? 0) * (timeShare ?? 0) + loss * (lossShare ?? 0)),
      runningEur: COST_IN[name](routine.runningEurPerYear),
      oneOffEur: [...oneOffs, ...days].reduce((sum, range) => sum + COST_IN[name](range), 0),
    };
  });
}

/**
 * Whole months until the one-off cost of a case is back, rounded up; null = does not pay. Where own days have no price,
 * they are not in that cost: it takes so many months at least. Source: method 2026-2, section 5, "Return".
 */
export function toPaybackMonths({ benefitEur, oneOffEur, runningEur }: ReturnCase): number | null {
  const yearlyGain = benefitEur - runningEur;
  if (yearlyGain <= 0) return null;
  return Math.max(0, Math.ceil((12 * oneOffEur) / yearlyGain - ROUNDING_SLACK));
}

const rounded = ({ low, high }: Range): Range => ({ low: Math.round(low), high: Math.round(high) });

function toStage({ costEur, staffDays }: GoalCosts['trial'], useCase: UseCase) {
  const priced = priceDays(staffDays, useCase);
  return { oneOffEur: costEur, ownDays: staffDays, ownDaysEur: priced && rounded(priced) };
}

function evaluateReturn(useCase: UseCase, costs: GoalCosts): ReturnResult {
  const cases = toReturnCases(useCase, costs);
  const isPriced = hourlyCostOf(useCase) !== null;
  return {
    goal: useCase.goal,
    benefitEurPerYear: inCases((name) => Math.round(cases[name].benefitEur)),
    trial: toStage(costs.trial, useCase),
    routine: {
      ...toStage(costs.routine, useCase),
      runningEurPerYear: costs.routine.runningEurPerYear,
      fromPlan: costs.fromPlan,
    },
    netEurPerYear: inCases((name) => Math.round(cases[name].benefitEur - cases[name].runningEur)),
    paybackMonths: inCases((name) => (isPriced ? toPaybackMonths(cases[name]) : null)),
    paybackReason: isPriced ? null : 'days-not-priced',
  };
}

/**
 * What each use case brings a year, what trial and routine take, and when it has paid for itself, in the order given.
 * Euro are rounded to whole ones, months up to whole months. Source: method 2026-2, section 5, "Return".
 */
export function evaluateReturns(
  useCases: readonly UseCase[],
  costsOf: (useCase: UseCase) => GoalCosts,
): readonly ReturnResult[] {
  return useCases.map((useCase) => evaluateReturn(useCase, costsOf(useCase)));
}
