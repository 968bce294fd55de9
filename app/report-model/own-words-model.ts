import type { Logo } from '#app/domain/own-report/letterhead.ts';

/**
 * What an adviser says around a report, in finished words. It is drawn beside a `ReportModel` and holds none of it, so that
 * nothing said here can take the place of anything the method found.
 */
export interface OwnWordsModel {
  /** Whose version it is. */
  readonly by: string;
  /** Like #0c5a72. Null: the colour of the report. */
  readonly accent: string | null;
  readonly logo: (Logo & { readonly said: string }) | null;
  /** Who says what in this version, and that nothing of the result is changed by it. */
  readonly notice: string;
  readonly opening: {
    readonly title: string;
    readonly introduction: readonly string[];
    /** By chapter; null where there are none. */
    readonly remarks: { readonly title: string; readonly entries: readonly ChapterRemark[] } | null;
    readonly contact: { readonly title: string; readonly lines: readonly string[] };
  };
  /** Null where nothing is said at the end. */
  readonly closing: {
    readonly title: string;
    readonly steps: {
      readonly title: string;
      /** That they are the adviser's and in no sum of the plan. */
      readonly lead: string;
      readonly entries: readonly ExtraStepModel[];
    } | null;
    readonly conclusion: readonly string[];
  } | null;
  /** Who pays the organisation, for beside the list of who can help. */
  readonly disclosure: string;
}

export interface ChapterRemark {
  readonly id: string;
  /** The chapter, where the remark follows in the same line. */
  readonly leadIn: string;
  readonly text: string;
}

export interface ExtraStepModel {
  readonly title: string;
  /** Month and who, as far as they are said; empty where neither is. */
  readonly detail: string;
  readonly text: string;
}
