import type { Goal } from '../questionnaire/profile.ts';

export interface ReturnResult {
  readonly goal: Goal;
  readonly benefitEur: { readonly low: number; readonly base: number; readonly high: number };
  /** Months, null = does not pay. */
  readonly paybackMonths: {
    readonly low: number | null;
    readonly base: number | null;
    readonly high: number | null;
  };
}
