import type { Range } from '../shared/range.ts';
import { PLAN_MONTHS } from './months.ts';
import type { StepResult } from './roadmap-result.ts';

/** What one step takes: a quarter's days, the one-off cost and a quarter's running cost, all in the same unit. */
export interface Load {
  readonly daysEachQuarter: number;
  readonly cost: number;
  readonly runningEachQuarter: number;
}

/** When a step runs; quarters are numbered from 1. */
export interface Span {
  readonly quarter: number;
  readonly endQuarter: number;
}

/** Days and money by quarter. Index 0 is unused. */
export interface Loads {
  readonly days: number[];
  readonly money: number[];
}

export const noLoads = (quarters: number): Loads => ({
  days: new Array<number>(quarters + 1).fill(0),
  money: new Array<number>(quarters + 1).fill(0),
});

interface Booking {
  readonly span: Span;
  readonly load: Load;
  readonly sign: 1 | -1;
}

function book({ days, money }: Loads, { span: { quarter, endQuarter }, load, sign }: Booking): void {
  const add = (into: number[], at: number, amount: number): void => {
    if (at < into.length) into[at] = (into[at] ?? 0) + sign * amount;
  };
  add(money, quarter, load.cost);
  for (let at = quarter; at <= endQuarter; at += 1) add(days, at, load.daysEachQuarter);
  for (let at = endQuarter + 1; at < money.length; at += 1) add(money, at, load.runningEachQuarter);
}

/**
 * Adds a step to the loads. The one booking rule: days spread evenly over the quarters of the step, its cost is booked
 * in the first, its running cost from the quarter after the last until the loads end.
 * Source: method 2026-1, section 5.
 */
export const bookStep = (loads: Loads, span: Span, load: Load): void => book(loads, { span, load, sign: 1 });

/** Takes a step out of the loads again. */
export const unbookStep = (loads: Loads, span: Span, load: Load): void =>
  book(loads, { span, load, sign: -1 });

export interface MonthLoad {
  readonly days: Range;
  readonly costEur: Range;
}

const MONTHS_PER_YEAR = 12;

/** Whether a trial's running cost has ended by then: its goal's roll-out took it over. */
function isReplaced(step: StepResult, month: number, steps: readonly StepResult[]): boolean {
  if (step.kind !== 'pilot') return false;
  const rollOut = steps.find(({ measure }) => measure === step.measure.replace(/^pilot-/, 'roll-out-'));
  return rollOut !== undefined && month > rollOut.endMonth;
}

/** Own days and money in euro of each of the 24 months of a plan; index 0 is month 1. */
export function toMonthLoads(steps: readonly StepResult[]): readonly MonthLoad[] {
  return Array.from({ length: PLAN_MONTHS }, (_, index) => {
    const month = index + 1;
    const sum = (of: (step: StepResult, end: keyof Range) => number): Range => ({
      low: steps.reduce((total, step) => total + of(step, 'low'), 0),
      high: steps.reduce((total, step) => total + of(step, 'high'), 0),
    });
    return {
      days: sum(({ month: first, endMonth, staffDays }, end) =>
        first <= month && month <= endMonth ? staffDays[end] / (endMonth - first + 1) : 0,
      ),
      costEur: sum((step, end) => {
        const runs = step.endMonth < month && !isReplaced(step, month, steps);
        return (
          (step.month === month ? step.costEur[end] : 0) +
          (runs ? step.runningEurPerYear[end] / MONTHS_PER_YEAR : 0)
        );
      }),
    };
  });
}
