import type { Item, Level } from '../questionnaire/items.ts';

export type Band = 'starting' | 'exploring' | 'applying' | 'scaling' | 'leading';

export type GateId =
  'no-digital-data' | 'no-owner' | 'no-means' | 'untrained-use' | 'trapped' | 'ungoverned-data';

export type ContradictionId =
  | 'productive-without-data'
  | 'productive-without-owner'
  | 'exit-without-portability'
  | 'case-without-data'
  | 'money-without-owner'
  | 'access-without-digital'
  | 'no-use-yet-models-chosen'
  | 'goal-in-use-without-use';

/** Scores have one decimal, coverage three; null where withheld (coverage below 0.6). */
export interface DimensionResult {
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly band: Band | null;
  readonly bandLow: Band;
  readonly bandHigh: Band;
}

export interface OverallResult extends DimensionResult {
  readonly uncappedBand: Band | null;
  readonly cappedBy: readonly GateId[];
}

export interface GateResult {
  readonly id: GateId;
  readonly items: readonly Item[];
  readonly cap: Band;
}

/** A gate that does not stand but would for some level of the unknown answers it reads. */
export interface UnknownGateResult {
  readonly id: GateId;
  /** The unknown items it reads, in method order. */
  readonly items: readonly Item[];
}

export interface ContradictionResult {
  readonly id: ContradictionId;
  readonly items: readonly (Item | 'profile.aiUse' | 'profile.goals')[];
}

export interface SovereigntyResult {
  readonly rung: Level | null;
  readonly weakest: readonly Item[];
  readonly known: number;
  readonly applicable: number;
}
