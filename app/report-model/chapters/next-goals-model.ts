import type { InsteadStep } from './plan-model.ts';

/** A goal that a firm could choose next; what is said of a step is said of its trial. */
export interface NextGoalModel extends InsteadStep {
  /** What it is, in a sentence. */
  readonly hint: string;
  /** What speaks for it. */
  readonly why: string;
  /** Whether money and days are enough for the trial; null where they were not stated, or the lead says it of all. */
  readonly reach: string | null;
  /** For paper: facts with their labels, a line each, and form and facts in one. */
  readonly lines: readonly string[];
  readonly inOneLine: string;
}

export interface NextGoalsModel {
  readonly title: string;
  /** Which goals these are, and by which rule they stand in this order. */
  readonly lead: string;
  readonly entries: readonly NextGoalModel[];
  /** The other goals that suit the firm, by name; null where all are told. */
  readonly others: string | null;
  /** How one of them becomes a plan. */
  readonly choosing: { readonly title: string; readonly text: string };
}
