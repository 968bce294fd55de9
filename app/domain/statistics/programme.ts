/** The fixed programme of tables: what is seen of a firm, what it answered, and which answers hang together. */

/** Something that is seen of a firm from outside, such as its size class. Its counts are published as they are. */
export interface VisibleDimension {
  readonly id: string;
  readonly categories: readonly string[];
  /** Whether the categories have an order, so that a small one joins its neighbour and not just the smallest. */
  readonly ordered: boolean;
}

/** Something a firm answered, or that was made of its answers: each firm stands in exactly one category. */
export interface Question {
  readonly id: string;
  readonly categories: readonly string[];
  /** The visible dimensions it is shown by, one at a time, beside all firms together. */
  readonly by: readonly string[];
  /** Whom alone it is asked of: the firms of one category of a visible dimension, where that is told apart. */
  readonly among?: Among;
}
export interface Among {
  readonly dimension: string;
  readonly category: string;
}

/**
 * What the method says of the answers of any single firm: the sum over the categories it stands in is at most `atMost`.
 * Published counts obey it too; else two tables beside each other would tell what neither tells alone.
 */
export interface Link {
  readonly terms: readonly LinkTerm[];
  readonly atMost: number;
}
export interface LinkTerm {
  readonly question: string;
  readonly category: string;
  readonly factor: number;
}

/** A score of which means and quartiles are published. */
export interface ScoredQuestion {
  readonly id: string;
  /** The question that counts the same score in bands, one category of which is for what is withheld. */
  readonly bands: string;
  /** Points, for each band of `bands`: what a firm in it can have scored at least and at most. */
  readonly points: Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly by: readonly string[];
}

export interface Programme {
  readonly dimensions: readonly VisibleDimension[];
  readonly questions: readonly Question[];
  readonly links: readonly Link[];
  readonly scores: readonly ScoredQuestion[];
}

/** A firm as statistics count it: categories and whole numbers, nothing that anybody typed. */
export interface CountedFirm {
  /** The category by the id of the visible dimension. */
  readonly visible: Readonly<Record<string, string>>;
  /** The category by the id of the question; missing where it is not asked of the firm. */
  readonly answers: Readonly<Record<string, string>>;
  /** Tenths of a point by the id of the score; null where withheld. */
  readonly scoreTenths: Readonly<Record<string, number | null>>;
}
