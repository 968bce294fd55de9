import type { Answers } from '../questionnaire/answers.ts';
import type { Dimension, Item, Level } from '../questionnaire/items.ts';
import type { Goal, PartialProfile, Role } from '../questionnaire/profile.ts';
import type { FormId, LevelsByItem } from '../roadmap/measure.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Range } from '../shared/range.ts';

/** Everything an evaluation depends on; the same input gives the same result, byte for byte. */
export interface EvaluationInput {
  readonly questionnaire: string;
  readonly asOf: IsoDate;
  readonly profile: PartialProfile;
  readonly answers: Answers;
  /** Ids of measures reported done, `find-out` included. */
  readonly done: readonly string[];
  /** Ids of measures the firm has decided against: no plan holds them. Left out means none. */
  readonly dropped?: readonly string[];
  readonly useCases: readonly UseCase[];
}

/** The owner's own figures for a goal, for the return calculation. */
export interface UseCase {
  readonly goal: Goal;
  /** Hours a week and person spent on the task today, above 0, at most 168. */
  readonly hoursPerWeek: number;
  /** Persons doing it, a whole number from 1. */
  readonly people: number;
  /** Full hourly cost in euro, above 0. */
  readonly hourlyCostEur: number;
  /** The share of time saved, 0 to 1, in place of the evidence table's. */
  readonly shareOverride?: number | null;
}

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
  | 'no-use-yet-models-chosen';
export const HEADLINES = ['foundation-first', 'scale', 'pilot-ready', 'build-up'] as const;
export type Headline = (typeof HEADLINES)[number];

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

export interface ContradictionResult {
  readonly id: ContradictionId;
  readonly items: readonly (Item | 'profile.aiUse')[];
}

export interface SovereigntyResult {
  readonly rung: Level | null;
  readonly weakest: readonly Item[];
  readonly known: number;
  readonly applicable: number;
}

export interface SourceResult {
  readonly publisher: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly namedIn: string | null;
  readonly period: string | null;
  readonly asOf: IsoDate;
  readonly checkAgain: IsoDate;
  /** True past the check-again date. */
  readonly stale: boolean;
}

export type HeadlineBenchmarkId = 'sme-11' | 'large-27' | 'mittelstand-33';
export type BenchmarkGroup = 'productive' | 'testing' | 'rest';

export interface BenchmarkResult {
  readonly id: HeadlineBenchmarkId;
  readonly role: 'primary' | 'second' | 'context';
  readonly share: number;
  readonly testing: number | null;
  /** Null only in a partial evaluation without aiUse. */
  readonly group: BenchmarkGroup | null;
  readonly position: number | null;
  readonly positionLow: number;
  readonly positionHigh: number;
  readonly basis: 'model';
  readonly source: SourceResult;
}

export interface OfficialShareResult {
  readonly id: string;
  readonly share: number;
  /** What of the firm the entry matches: country, sizeClass, sector; the fallback taken is what is absent. */
  readonly matched: readonly ('country' | 'sizeClass' | 'sector')[];
  readonly source: SourceResult;
}

export type Bridge = 'yes' | 'only-at-low' | null;
export type Cause = { readonly item: Item; readonly level: Level | null } | { readonly goal: Goal };

export interface StepResult {
  readonly measure: string;
  readonly form: FormId;
  /** 1 to 8; quarter 1 is the first full calendar quarter after the as-of date. */
  readonly quarter: number;
  readonly endQuarter: number;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly lead: Role;
  readonly staffDays: Range;
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
  readonly because: readonly Cause[];
  readonly requires: LevelsByItem;
  readonly raises: LevelsByItem;
  readonly opensGates: readonly GateId[];
  readonly routes: readonly string[];
  readonly bridge: { readonly understandable: 'yes'; readonly affordable: Bridge; readonly doable: Bridge };
  /** Overall low, one decimal, once the step counts. */
  readonly projected: { readonly low: number };
}

export const LIMITS = ['no-days', 'no-money', 'resources-not-stated', 'all-well', 'size-not-stated'] as const;
export type Limit = (typeof LIMITS)[number];

export interface Unlock {
  readonly kind: 'money' | 'days' | 'funding' | 'small-form' | 'items';
  /** Euro a year for money, days a quarter for days, else null. */
  readonly amount: number | null;
  /** The provider id of a funding route, else null. */
  readonly route: string | null;
  /** The share of cost a funding route bears, 0 to 1, if known. */
  readonly share: number | null;
}

export interface LockedResult {
  readonly measure: string;
  readonly missing: {
    readonly items: LevelsByItem;
    readonly costEur: number;
    readonly staffDays: number;
    readonly quarters: number;
    readonly reasons: readonly string[];
  };
  readonly unlock: readonly Unlock[];
}

export interface NextIfResources {
  readonly measure: string;
  readonly form: FormId;
  readonly staffDays: Range;
  readonly costEur: Range;
  readonly runningEurPerYear: Range;
}

export interface RoadmapResult {
  readonly headline: Headline;
  readonly provisional: boolean;
  readonly limits: readonly Limit[];
  readonly start: { readonly low: number };
  readonly steps: readonly StepResult[];
  /** Two years of four quarters. budgetEur is null without stated resources. */
  readonly years: readonly { readonly costEur: Range; readonly budgetEur: number | null }[];
  readonly locked: readonly LockedResult[];
  readonly later: readonly string[];
  readonly nextIfResources: readonly NextIfResources[];
}

export interface ReturnResult {
  readonly goal: Goal;
  readonly benefitEur: { readonly low: number; readonly base: number; readonly high: number };
  /** Months, null = does not pay. */
  readonly paybackMonths: {
    readonly low: number | null;
    readonly base: number | null;
    readonly high: number | null;
  };
}

export type Need =
  | 'assistant'
  | 'model-access'
  | 'hosting'
  | 'accelerator'
  | 'training-compute'
  | 'advice'
  | 'learning'
  | 'money'
  | 'exit';

/** The best first. */
export const VERDICTS = ['recommended', 'alternative', 'not-for-you'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ProviderResult {
  readonly id: string;
  readonly kind: string;
  readonly verdict: Verdict;
  /** Reason codes, at least one. */
  readonly reasons: readonly string[];
  /** The firm's needs this entry meets. */
  readonly needs: readonly Need[];
  readonly alwaysListed: boolean;
}

export interface GapResult {
  readonly need: Need;
  /** How many different ultimate owners are left as routes. */
  readonly found: number;
  readonly reason: string;
}

/** The quick check's own answer: no score, band, rung, position or plan is made of four answers. */
export interface QuickResult {
  readonly benchmarks: readonly { readonly id: HeadlineBenchmarkId; readonly group: BenchmarkGroup }[];
  readonly officialShares: readonly OfficialShareResult[];
  readonly gates: readonly GateResult[];
  readonly firstMeasure: string | null;
}

export interface EvaluationResult {
  readonly questionnaire: string;
  readonly method: string;
  readonly asOf: IsoDate;
  readonly dimensions: Readonly<Record<Dimension, DimensionResult>>;
  readonly overall: OverallResult;
  readonly gates: readonly GateResult[];
  readonly contradictions: readonly ContradictionResult[];
  readonly sovereignty: SovereigntyResult;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly officialShares: readonly OfficialShareResult[];
  readonly roadmap: RoadmapResult;
  readonly returns: readonly ReturnResult[];
  readonly needs: readonly Need[];
  readonly gaps: readonly GapResult[];
  readonly gpuNeeded: boolean;
  readonly providers: readonly ProviderResult[];
  readonly inputHash: string;
  readonly quick?: QuickResult;
}
