import type { StepResult } from '#app/domain/evaluation/evaluation.ts';
import { PLAN_QUARTERS } from '#app/domain/roadmap/quarters.ts';
import type { Range } from '#app/domain/shared/range.ts';
import { addRanges } from './wording.ts';

export interface QuarterLoad {
  readonly days: Range;
  readonly costEur: Range;
}

/**
 * Own days and money of each of the eight quarters. Days spread evenly over a step's quarters; its cost is booked in
 * the start quarter, its running cost from the quarter after the end, a quarter of the year's figure each. Method
 * 2026-1, section 5.
 */
export function toQuarterLoads(steps: readonly StepResult[]): QuarterLoad[] {
  return Array.from({ length: PLAN_QUARTERS }, (_, index) => {
    const quarter = index + 1;
    return {
      days: addRanges(steps.map((step) => daysIn(step, quarter))),
      costEur: addRanges(steps.map((step) => costIn(step, quarter))),
    };
  });
}

const NOTHING: Range = { low: 0, high: 0 };

function scale(range: Range, factor: number): Range {
  return { low: range.low * factor, high: range.high * factor };
}

function daysIn(step: StepResult, quarter: number): Range {
  if (quarter < step.quarter || quarter > step.endQuarter) return NOTHING;
  return scale(step.staffDays, 1 / (step.endQuarter - step.quarter + 1));
}

function costIn(step: StepResult, quarter: number): Range {
  if (quarter === step.quarter) return step.costEur;
  return quarter > step.endQuarter ? scale(step.runningEurPerYear, 1 / 4) : NOTHING;
}
