import type { Piece } from '#app/i18n/punctuation.ts';

/** What stands where a plan has no steps. */
export interface NextInstead {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly title: string;
    readonly detail: string;
    /** Both in one text: for the page, and for a narrow line on paper. */
    readonly text: readonly Piece[];
    readonly line: readonly Piece[];
  }[];
  /** How the first of them begins, and who shows the firm how; null where a plan is to be kept. */
  readonly firstAction: string | null;
  readonly helpTitle: string;
  readonly help: readonly (readonly Piece[])[];
}
