import type { BenchmarkGroup, BenchmarkResult, HeadlineBenchmarkId } from './benchmark-result.ts';
import type { AiUse, PartialProfile } from '../questionnaire/profile.ts';
import { isBelow250Persons, isProductive } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { HeadlineBenchmark } from './headline-benchmarks.ts';
import { positionOf } from './position.ts';
import { toSourceResult } from './source.ts';

export interface BenchmarkInput {
  readonly profile: PartialProfile;
  /** Exact overall score, low and high, 0 to 100; the score is null where it is withheld. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly asOf: IsoDate;
  readonly register: readonly HeadlineBenchmark[];
}

type Role = BenchmarkResult['role'];

const ROLE_RULES: Readonly<Record<HeadlineBenchmarkId, (profile: PartialProfile) => Role>> = {
  'sme-11': ({ sizeClass }) => (sizeClass !== null && isBelow250Persons(sizeClass) ? 'primary' : 'context'),
  'large-27': ({ sizeClass }) =>
    sizeClass !== null && !isBelow250Persons(sizeClass) ? 'primary' : 'context',
  'mittelstand-33': ({ country, sizeClass }) =>
    country === 'DE' && sizeClass !== null && sizeClass !== '500+' ? 'second' : 'context',
};

/** The group a firm belongs to by what it told; null without an answer. Source: method 2026-1, section 4. */
function groupOf(aiUse: AiUse | null, testing: number | null): BenchmarkGroup | null {
  if (aiUse === null) return null;
  if (isProductive(aiUse)) return 'productive';
  return aiUse === 'testing' && testing !== null ? 'testing' : 'rest';
}

function toBenchmarkResult(
  entry: HeadlineBenchmark,
  { profile, score, low, high, asOf }: BenchmarkInput,
): BenchmarkResult {
  return {
    id: entry.id,
    role: ROLE_RULES[entry.id](profile),
    share: entry.share,
    testing: entry.testing,
    group: groupOf(profile.aiUse, entry.testing),
    position: score === null ? null : positionOf(score, entry.share),
    positionLow: positionOf(low, entry.share),
    positionHigh: positionOf(high, entry.share),
    basis: 'model',
    source: toSourceResult(entry, asOf),
  };
}

/**
 * The three headline benchmarks, always all three and in table order, each with the group the firm told and its
 * modelled position. They are returned past their end too (marked stale), because the method fixes the three.
 * Source: method 2026-1, section 4.
 */
export function evaluateBenchmarks(input: BenchmarkInput): BenchmarkResult[] {
  return input.register.map((entry) => toBenchmarkResult(entry, input));
}
