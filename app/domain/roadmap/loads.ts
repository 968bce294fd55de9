import type { Range } from '../shared/range.ts';
import { PLAN_QUARTERS } from './quarters.ts';
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

const QUARTERS_PER_YEAR = 4;

/** The load of a described step at its low or high estimate, in days and euro. */
function loadOf(step: StepResult, end: keyof Range): Load {
  return {
    daysEachQuarter: step.staffDays[end] * (1 / (step.endQuarter - step.quarter + 1)),
    cost: step.costEur[end],
    runningEachQuarter: step.runningEurPerYear[end] * (1 / QUARTERS_PER_YEAR),
  };
}

export interface QuarterLoad {
  readonly days: Range;
  readonly costEur: Range;
}

/** Own days and money in euro of each of the eight quarters of a plan. */
export function toQuarterLoads(steps: readonly StepResult[]): readonly QuarterLoad[] {
  const [low, high] = (['low', 'high'] as const).map((end) => {
    const loads = noLoads(PLAN_QUARTERS);
    for (const step of steps) bookStep(loads, step, loadOf(step, end));
    return loads;
  }) as [Loads, Loads];
  return Array.from({ length: PLAN_QUARTERS }, (_, index) => {
    const rangeOf = (kind: keyof Loads): Range => ({
      low: low[kind][index + 1] ?? 0,
      high: high[kind][index + 1] ?? 0,
    });
    return { days: rangeOf('days'), costEur: rangeOf('money') };
  });
}
