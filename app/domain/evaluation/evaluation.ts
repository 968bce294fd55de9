import type {
  BenchmarkGroup,
  BenchmarkResult,
  HeadlineBenchmarkId,
  OfficialShareResult,
} from '../benchmarks/benchmark-result.ts';
import type { GapResult, NeedResult, ProviderResult } from '../providers/provider-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import type { Dimension } from '../questionnaire/items.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import type { ReturnResult } from '../roadmap/return-result.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';
import type {
  ContradictionResult,
  DimensionResult,
  GateResult,
  OverallResult,
  SovereigntyResult,
  UnknownGateResult,
} from '../scoring/score-result.ts';
import type { IsoDate } from '../shared/as-of-date.ts';

/** What a firm told; with a method and a day it gives the same result each time, byte for byte. */
export interface EvaluationInput {
  readonly questionnaire: string;
  readonly profile: PartialProfile;
  readonly answers: Answers;
  /** Ids of measures said to be done, `find-out` included. */
  readonly done: readonly string[];
  /** Ids of measures the firm has decided against: no plan holds them. Left out means none. */
  readonly dropped?: readonly string[];
  readonly useCases: readonly UseCase[];
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
  readonly unknownGates: readonly UnknownGateResult[];
  readonly contradictions: readonly ContradictionResult[];
  readonly sovereignty: SovereigntyResult;
  readonly benchmarks: readonly BenchmarkResult[];
  readonly officialShares: readonly OfficialShareResult[];
  readonly roadmap: RoadmapResult;
  readonly returns: readonly ReturnResult[];
  readonly needs: readonly NeedResult[];
  readonly gaps: readonly GapResult[];
  readonly gpuNeeded: boolean;
  readonly providers: readonly ProviderResult[];
  readonly inputHash: string;
  readonly quick?: QuickResult;
}

/** A result before it is stored: the fingerprint of the input is not the method's business. */
export type Evaluation = Omit<EvaluationResult, 'inputHash'>;
