import { toOneLine } from '../shared/one-line.ts';

/** The chapters of a report an adviser can remark on: those the result has for every firm. */
export const REMARK_CHAPTERS = ['standing', 'plan', 'steps', 'return', 'help', 'answers'] as const;
export type RemarkChapter = (typeof REMARK_CHAPTERS)[number];

/**
 * How much can be said, in characters as people count them. Together it fills two pages of the document, or three beside
 * one of the longest plans, in addition to those of the report itself.
 */
export const MAX_OPENING = 1200;
export const MAX_PARAGRAPHS = 5;
export const MAX_REMARK = 300;
export const MAX_EXTRA_STEPS = 4;
export const MAX_STEP_TITLE = 80;
export const MAX_STEP_WHO = 60;
export const MAX_STEP_TEXT = 300;

/** A step the adviser adds. It has neither days nor money, so that nobody takes it for one of the plan. */
export interface ExtraStep {
  readonly title: string;
  /** YYYY-MM; empty where it is left open. */
  readonly month: string;
  readonly who: string;
  readonly text: string;
}

/**
 * What an adviser says around a report, and who pays for it. It stands beside the result and is no part of it: no score,
 * no verdict, no sum and no order is made of any of this.
 */
export interface OwnReport {
  readonly introduction: string;
  readonly conclusion: string;
  /** One line each; a chapter without a remark is left out. */
  readonly remarks: Readonly<Partial<Record<RemarkChapter, string>>>;
  readonly extraSteps: readonly ExtraStep[];
  /** Ids of the providers of the register that pay the organisation; empty where none does. */
  readonly paidBy: readonly string[];
}

/** The paragraphs of a text: what an empty line or the end of a line sets apart. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(toOneLine)
    .filter((line) => line !== '');
