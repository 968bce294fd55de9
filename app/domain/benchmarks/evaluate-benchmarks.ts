import type { Answers } from '../questionnaire/answers.ts';
import type { AiUse, PartialProfile } from '../questionnaire/profile.ts';
import { isBelow250Persons, isProductive } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { BenchmarkGroup, BenchmarkResult, HeadlineBenchmarkId } from './benchmark-result.ts';
import type { HeadlineBenchmark } from './headline-benchmarks.ts';
import type { Readiness } from './readiness.ts';
import { itemsToLine, pointsToLine, standingOf } from './readiness.ts';
import { toSourceResult } from './source.ts';

export interface BenchmarkInput {
  readonly profile: PartialProfile;
  readonly answers: Answers;
  readonly readiness: Readiness;
  readonly asOf: IsoDate;
  readonly register: readonly HeadlineBenchmark[];
}

type Role = BenchmarkResult['role'];
/** What decides which figures a firm stands among; null for what it has not told. */
type Place = Pick<PartialProfile, 'sizeClass' | 'country'>;

const ROLE_RULES: Readonly<Record<HeadlineBenchmarkId, (place: Place) => Role>> = {
  'sme-11': ({ sizeClass }) => (sizeClass !== null && isBelow250Persons(sizeClass) ? 'primary' : 'context'),
  'large-27': ({ sizeClass }) =>
    sizeClass !== null && !isBelow250Persons(sizeClass) ? 'primary' : 'context',
  'mittelstand-33': ({ country, sizeClass }) =>
    country === 'DE' && sizeClass !== null && sizeClass !== '500+' ? 'second' : 'context',
};

/** What a headline benchmark is to a firm: the one of its size is primary. Source: method 2026-2, section 4. */
export const roleOf = (id: HeadlineBenchmarkId, place: Place): Role => ROLE_RULES[id](place);

/** The group a firm belongs to by what it told; null without an answer. Source: method 2026-2, section 4. */
function groupOf(aiUse: AiUse | null, testing: number | null): BenchmarkGroup | null {
  if (aiUse === null) return null;
  if (isProductive(aiUse)) return 'productive';
  return aiUse === 'testing' && testing !== null ? 'testing' : 'rest';
}

/**
 * The three headline benchmarks, always all three and in table order: each with the group the firm told, and with where
 * the firm stands and what leads to the line, which is the same beside each. They are returned past their end too
 * (marked stale), because the method fixes the three. Source: method 2026-2, section 4.
 */
export function evaluateBenchmarks(input: BenchmarkInput): BenchmarkResult[] {
  const { profile, answers, readiness, asOf, register } = input;
  return register.map((entry) => ({
    id: entry.id,
    role: roleOf(entry.id, profile),
    share: entry.share,
    testing: entry.testing,
    group: groupOf(profile.aiUse, entry.testing),
    standing: standingOf(profile.aiUse, readiness),
    pointsToLine: pointsToLine(readiness),
    toLine: itemsToLine(answers, readiness),
    source: toSourceResult(entry, asOf),
  }));
}
