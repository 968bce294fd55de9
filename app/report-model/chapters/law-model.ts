import type { Piece } from '#app/i18n/punctuation.ts';

/** Information, no advice: what begins to apply while the plan runs. */
export interface LawModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly id: string;
    readonly date: string;
    readonly leadIn: string;
    readonly whoSentence: string;
    readonly text: string;
    readonly source: readonly Piece[];
  }[];
}

/** Information, no advice: what binds the firm already, what it asks for and whom it binds. */
export interface LawInForceModel {
  readonly title: string;
  readonly lead: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly text: string;
    readonly who: string;
    readonly since: string;
  }[];
}
