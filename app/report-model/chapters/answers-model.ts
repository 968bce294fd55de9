import type { TableModel } from '../table-model.ts';

/** What voices said of an item. */
export interface VoicesOfAnswer {
  readonly text: string;
  /** On paper, where there is no room for more: the level of the answer and in brackets those of the voices. */
  readonly besidePoints: string;
}

export interface AnswersModel {
  readonly title: string;
  readonly lead: string;
  readonly profile: TableModel;
  /** What of the profile does not stand on the cover. */
  readonly wishes: string;
  readonly groups: readonly {
    readonly title: string;
    readonly caption: string;
    readonly rows: readonly {
      readonly title: string;
      /** The level, or why there is none. */
      readonly points: string;
      readonly question: string;
      readonly answer: string;
      /** What voices said; null where nothing of it is shown. */
      readonly voices: VoicesOfAnswer | null;
    }[];
  }[];
  /** What is said of voices anywhere; null where nothing is. */
  readonly voices: {
    readonly head: string;
    readonly lead: string;
    /** What the levels in brackets mean on paper. */
    readonly key: string;
  } | null;
  readonly head: { readonly question: string; readonly answer: string };
}
