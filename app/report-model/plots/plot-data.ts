import type { BenchmarkGroup } from '#app/domain/benchmarks/benchmark-result.ts';

/** The numbers and finished words a plot is drawn from. Scores 0 to 100, levels 0 to 4. */
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

/** A published share drawn as 100 firms. */
export interface FirmsPlot {
  /** Of 100 firms, those that use AI productively, those that try it out where that was asked, and the others. */
  readonly firms: readonly { readonly group: BenchmarkGroup; readonly count: number }[];
  /** The group the firm told; null where it told none. */
  readonly own: BenchmarkGroup | null;
}

/** The score of a firm beside the line from which trials become routine. */
export interface LinePlot {
  readonly line: number;
  readonly reading: ScoreReading;
  readonly labels: { readonly line: string; readonly firm: string };
}

/** What a step is, told apart in colour and in form. In the order of the key. */
export const STEP_LOOKS = ['improvement', 'safety', 'pilot', 'decision', 'roll-out'] as const;
export type StepLook = (typeof STEP_LOOKS)[number];

export interface TimelineStep {
  readonly number: string;
  readonly title: string;
  readonly look: StepLook;
  /** Of the plan, from 1. */
  readonly month: number;
  readonly endMonth: number;
}

/** What three months take: the low estimate is sure, up to the high one it may come to. */
export interface TimelineLoad {
  readonly low: number;
  readonly high: number;
  readonly label: string;
  /** The high estimate asks for more than there is. */
  readonly isOver: boolean;
}

/** What a part of the bars of days and money stands for. In the order of the key. */
export const LOAD_LOOKS = ['low', 'high', 'limit', 'over'] as const;
export type LoadLook = (typeof LOAD_LOOKS)[number];

export interface TimelineYear {
  /** Its money against what there is, in a few words. */
  readonly label: string;
  /** Euro the firm has; null where not stated. */
  readonly limit: number | null;
  readonly isOver: boolean;
}

export interface TimelinePlot {
  /** The first of each three months; the year where it is another than before. */
  readonly ticks: readonly { readonly month: string; readonly year: string | null }[];
  readonly steps: readonly TimelineStep[];
  /** The looks there are, in words. */
  readonly key: readonly { readonly look: StepLook; readonly label: string }[];
  /** By three months. */
  readonly days: readonly TimelineLoad[];
  /** Euro by three months, added up from the beginning of each plan year. */
  readonly money: readonly TimelineLoad[];
  /** Days in three months the firm has; null where not stated. */
  readonly daysLimit: number | null;
  readonly years: readonly TimelineYear[];
  readonly loadKey: readonly { readonly look: LoadLook; readonly label: string }[];
  /** A title each, and what there is; null where not stated. */
  readonly labels: {
    readonly days: string;
    readonly daysLimit: string | null;
    readonly money: string;
    readonly moneyLimit: string | null;
  };
}

/** A door nobody needs yet is no open one, and of one that nobody can tell of neither is said. */
export type DoorState = 'shut' | 'open' | 'unknown' | 'not-needed';

export interface GateDoor {
  readonly title: string;
  readonly state: DoorState;
  readonly stateText: string;
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

/** One case of a return: euro at the start (the one-off cost, below zero) and what each month adds. */
export interface ReturnLine {
  readonly id: 'low' | 'base' | 'high';
  readonly start: number;
  readonly perMonth: number;
  /** The month in which the line crosses zero, or null where it never does. */
  readonly crossing: number | null;
  readonly crossingLabel: string;
  readonly label: string;
}

export interface ReturnPlot {
  /** A whole number of years. */
  readonly months: number;
  /** Cautious, middle, favourable. */
  readonly lines: readonly ReturnLine[];
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly labels: { readonly months: string; readonly euro: string };
}
