import { roundHalfUp } from '../scoring/exact-score.ts';
import type { Range } from '../shared/range.ts';
import { MONTHS_PER_YEAR, PLAN_MONTHS } from './months.ts';
import type { StepResult } from './roadmap-result.ts';

/** What one step takes: a month's days, the one-off cost and a month's running cost, all in the same unit. */
export interface Load {
  readonly daysEachMonth: number;
  readonly cost: number;
  readonly runningEachMonth: number;
}

/** When a step runs; months are numbered from 1. */
export interface Span {
  readonly month: number;
  readonly endMonth: number;
}

/** Days and money by month. Index 0 is unused. */
export interface Loads {
  readonly days: number[];
  readonly money: number[];
}

export const noLoads = (months: number): Loads => ({
  days: new Array<number>(months + 1).fill(0),
  money: new Array<number>(months + 1).fill(0),
});

/**
 * Adds a step to the loads. The one booking rule: days spread evenly over the months of the step, its cost is booked in
 * the first, its running cost from the month after the last until the loads end.
 * Source: method 2026-2, section 5, "Time".
 */
export function bookStep({ days, money }: Loads, { month, endMonth }: Span, load: Load): void {
  const add = (into: number[], at: number, amount: number): void => {
    if (at < into.length) into[at] = (into[at] ?? 0) + amount;
  };
  add(money, month, load.cost);
  for (let at = month; at <= endMonth; at += 1) add(days, at, load.daysEachMonth);
  for (let at = endMonth + 1; at < money.length; at += 1) add(money, at, load.runningEachMonth);
}

/** Fewest to most months a step runs; a unit that all of them divide keeps the sums of days whole numbers. */
const COMMON_MULTIPLE_OF_1_TO_24 = 5_354_228_880;
/** Days are halves; half a day spread over up to 24 months is a whole number of these. */
const UNITS_PER_DAY = 2 * COMMON_MULTIPLE_OF_1_TO_24;
/** A year's running cost in euro is a whole number of twelfths a month. */
const UNITS_PER_EURO = MONTHS_PER_YEAR;

export const toDayUnits = (days: number): number => days * UNITS_PER_DAY;
export const toDays = (units: number): number => units / UNITS_PER_DAY;
export const toMoneyUnits = (euro: number): number => euro * UNITS_PER_EURO;
export const toEuro = (units: number): number => units / UNITS_PER_EURO;

export interface Estimate {
  readonly staffDays: Range;
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
}

/** An estimate at one of its ends, in whole units. */
export function toLoad(estimate: Estimate, months: number, end: keyof Range): Load {
  return {
    daysEachMonth: toDayUnits(estimate.staffDays[end]) / months,
    cost: toMoneyUnits(estimate.costEur[end]),
    runningEachMonth: toMoneyUnits(estimate.runningEurPerYear[end]) / MONTHS_PER_YEAR,
  };
}

/**
 * Money in whole euro from the beginning of a plan year to the end of each of its months, rounded once; index 0 is
 * month 1.
 */
export function toSpentInYear(steps: readonly StepResult[]): readonly Range[] {
  const [low, high] = [spentInYear(bookSteps(steps, 'low')), spentInYear(bookSteps(steps, 'high'))];
  return low.map((spent, index) => ({ low: spent, high: high[index] ?? spent }));
}

function spentInYear({ money }: Loads): readonly number[] {
  let units = 0;
  return money.slice(1).map((spent, index) => {
    units = index % MONTHS_PER_YEAR === 0 ? spent : units + spent;
    return roundHalfUp(units, UNITS_PER_EURO);
  });
}

/** Money in whole euro of the two years of a plan: what each has come to at its end. */
export const toYearCosts = (steps: readonly StepResult[]): readonly Range[] =>
  toSpentInYear(steps).filter((_, index) => (index + 1) % MONTHS_PER_YEAR === 0);

export interface MonthLoad {
  readonly days: Range;
  readonly costEur: Range;
}

function bookSteps(steps: readonly StepResult[], end: keyof Range): Loads {
  const loads = noLoads(PLAN_MONTHS);
  const pilots = new Map(
    steps.filter(({ kind }) => kind === 'pilot').map((step) => [step.measure.replace(/^pilot-/, ''), step]),
  );
  for (const step of steps) {
    const replaced =
      step.kind === 'roll-out' ? pilots.get(step.measure.replace(/^roll-out-/, '')) : undefined;
    const load = toLoad(step, step.endMonth - step.month + 1, end);
    const saved = replaced ? toMoneyUnits(replaced.runningEurPerYear[end]) / MONTHS_PER_YEAR : 0;
    bookStep(loads, step, { ...load, runningEachMonth: load.runningEachMonth - saved });
  }
  return loads;
}

/**
 * Own days and money in euro of each of the 24 months of a plan; index 0 is month 1. What the roll-out costs to run
 * takes the place of what its pilot costs.
 */
export function toMonthLoads(steps: readonly StepResult[]): readonly MonthLoad[] {
  const [low, high] = [bookSteps(steps, 'low'), bookSteps(steps, 'high')];
  return Array.from({ length: PLAN_MONTHS }, (_, index) => ({
    days: { low: toDays(low.days[index + 1] ?? 0), high: toDays(high.days[index + 1] ?? 0) },
    costEur: { low: toEuro(low.money[index + 1] ?? 0), high: toEuro(high.money[index + 1] ?? 0) },
  }));
}
