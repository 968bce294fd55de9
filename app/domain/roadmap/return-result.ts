import type { Goal } from '../questionnaire/profile.ts';
import type { Range } from '../shared/range.ts';

/** Low pairs low benefit with high cost, high pairs high benefit with low cost. */
export interface ThreeCases<Value> {
  readonly low: Value;
  readonly base: Value;
  readonly high: Value;
}

export interface ReturnResult {
  readonly goal: Goal;
  readonly benefitEurPerYear: ThreeCases<number>;
  /** What trying it takes. `ownDaysEur` prices own days at eight hours; null where no hourly cost is given. */
  readonly trial: { readonly oneOffEur: Range; readonly ownDays: Range; readonly ownDaysEur: Range | null };
  /** What daily work takes beyond the trial. */
  readonly routine: {
    readonly oneOffEur: Range;
    readonly runningEurPerYear: Range;
    readonly ownDays: Range;
    readonly ownDaysEur: Range | null;
    /** Whether trial and roll-out both stand in the plan; else the catalogue's figures are used. */
    readonly fromPlan: boolean;
  };
  readonly netEurPerYear: ThreeCases<number>;
  /** Months until all one-off cost and own days are back; null = does not pay, or see `paybackReason`. */
  readonly paybackMonths: ThreeCases<number | null>;
  /** Why no payback is named although there may be one. */
  readonly paybackReason: 'days-not-priced' | null;
}
