/** The numbers and finished words a plot is drawn from. Scores 0 to 100, positions 0 to 100, levels 0 to 4. */
export interface ProfileRow {
  readonly label: string;
  /** Null where withheld. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly value: string;
  readonly strong: boolean;
}

export interface ProfilePlot {
  readonly rows: readonly ProfileRow[];
  readonly bands: readonly { readonly label: string; readonly from: number; readonly to: number }[];
}

export interface PositionPlot {
  /** Share of the reference firms that use AI productively, 0 to 1, and that test it, or null. */
  readonly share: number;
  readonly testing: number | null;
  /** Per cent of the reference firms that would score lower, rounded and clipped as people see it. */
  readonly position: number | null;
  readonly low: number;
  readonly high: number;
  readonly labels: {
    readonly here: string;
    readonly productive: string;
    readonly testing: string | null;
    readonly start: string;
    readonly end: string;
  };
}

export interface TimelineStep {
  readonly number: string;
  readonly title: string;
  readonly quarter: number;
  readonly endQuarter: number;
}

export interface TimelineLoad {
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

export interface TimelinePlot {
  /** Eight quarters as months and year. */
  readonly quarters: readonly { readonly months: string; readonly year: string }[];
  readonly steps: readonly TimelineStep[];
  readonly days: readonly TimelineLoad[];
  readonly cost: readonly TimelineLoad[];
  /** Days a quarter and euro a year the firm has; null where not stated. */
  readonly daysLimit: number | null;
  readonly labels: {
    readonly days: string;
    readonly cost: string;
    /** What the dashed line is; null where no limit is known. */
    readonly limit: string | null;
    /** What the hatched part of a bar is. */
    readonly hatched: string;
  };
}

export interface GateDoor {
  readonly title: string;
  readonly locked: boolean;
  readonly state: string;
}

export interface LadderRung {
  readonly level: number;
  readonly title: string;
  readonly state: 'reached' | 'here' | 'above' | 'unknown';
}

/** A score with its range, 0 to 100; the score is null where withheld. */
export interface ScoreReading {
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
}

export interface ProgressRow {
  readonly label: string;
  /** Last time and now; null where nothing can be compared. */
  readonly last: ScoreReading | null;
  readonly present: ScoreReading | null;
  /** Scores of the times before, newest first. */
  readonly before: readonly (number | null)[];
  readonly value: string;
  readonly strong: boolean;
}

export interface ProgressPlot {
  readonly rows: readonly ProgressRow[];
  /** What each kind of mark stands for, with its date. */
  readonly legend: { readonly last: string; readonly present: string; readonly before: string | null };
}
