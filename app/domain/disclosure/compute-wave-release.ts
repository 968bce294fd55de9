import { chamberProgramme } from '../statistics/chamber-programme.ts';
import { toCountedFirm } from '../statistics/counted-firm.ts';
import { districtIn, districtsOf } from '../statistics/districts.ts';
import type { AssessmentFacts } from '../statistics/facts.ts';
import { DISTRICT } from '../statistics/question-names.ts';
import type { ReleaseHead } from '../statistics/release.ts';
import type { ReleaseTools } from './compute-release.ts';
import { computeRelease } from './compute-release.ts';
import type { LedgerEntry, Released, Terms } from './ledger.ts';
import { release } from './ledger.ts';
import type {
  AssessmentId,
  Candidate,
  CountedAssessment,
  FirmId,
  WavePopulation,
} from './wave-participants.ts';
import { countedAssessments, firmOf, latestByFirm, waveParticipants } from './wave-participants.ts';

/** A completed assessment of a wave as it is stored. */
export interface WaveAssessment extends Omit<Candidate, 'as'> {
  /** Null where they are missing. */
  readonly facts: AssessmentFacts | null;
}

/** All that the next release of a wave is made of. */
export interface WaveRequest extends Omit<WavePopulation, 'candidates'> {
  readonly head: ReleaseHead;
  readonly terms: Terms;
  /** Those of the chamber as they are today; a wave keeps those of its first release. */
  readonly districts: readonly string[];
  readonly ledger: readonly LedgerEntry[];
  readonly completed: readonly WaveAssessment[];
  /** Who completed in the wave that `head.before` names; null where there is none. */
  readonly earlier: readonly WaveAssessment[] | null;
}

export interface WaveRelease {
  readonly entry: LedgerEntry;
  readonly members: readonly CountedAssessment[];
}

export interface WaveOutcome {
  readonly outcome: Released<WaveRelease>;
  /** What would count and cannot: facts are missing, or the wave has no such district. Its firms stand as they stood. */
  readonly leftAside: readonly AssessmentId[];
}

function waveDistricts({ districts, ledger, completed }: WaveRequest): readonly string[] {
  const [first] = ledger;
  if (first !== undefined) return first.groupings[DISTRICT]?.flat() ?? [];
  const named = completed.flatMap(({ isAgreed, facts }) => (isAgreed && facts ? [facts.district] : []));
  return districtsOf(districts, named);
}

/** What is known of the firms of a wave before it is counted. */
interface WaveContext {
  readonly districts: readonly string[];
  /** By firm, the facts of the wave before; null where no wave went before. */
  readonly earlier: ReadonlyMap<FirmId, AssessmentFacts> | null;
  readonly origins: WavePopulation['origins'];
}

function toCandidate({ facts, ...assessment }: WaveAssessment, context: WaveContext): Candidate {
  const { districts, earlier, origins } = context;
  const district = facts && districtIn(districts, facts.district);
  if (facts === null || district === null) return { ...assessment, as: null };
  const then = earlier && { earlier: earlier.get(firmOf(assessment.assessment, origins)) ?? null };
  return { ...assessment, as: toCountedFirm(facts, { district, ...then }) };
}

/** The firms of the wave before that let statistics count them still, each by its latest assessment of it. */
function earlierFirms({ earlier, origins }: WaveRequest): WaveContext['earlier'] {
  if (earlier === null) return null;
  const latest = latestByFirm(earlier, origins);
  return new Map(
    [...latest].flatMap(([firm, { isAgreed, facts }]) =>
      isAgreed && facts !== null ? [[firm, facts] as const] : [],
    ),
  );
}

/**
 * The next release of a wave, or why there is none. The same request gives the same bytes, in whatever order its
 * assessments come. Source: method 2026-2, section 7.
 */
export async function computeWaveRelease(request: WaveRequest, tools: ReleaseTools): Promise<WaveOutcome> {
  const { head, terms, ledger, counted, origins } = request;
  const districts = waveDistricts(request);
  const context = { districts, earlier: earlierFirms(request), origins };
  const candidates = request.completed.map((assessment) => toCandidate(assessment, context));
  const leftAside = candidates
    .filter(({ isAgreed, as }) => isAgreed && as === null)
    .map(({ assessment }) => assessment);
  const participants = waveParticipants({ candidates, counted, origins });
  const programme = chamberProgramme({ districts, isFollowing: head.before !== null });
  const computed = await computeRelease({ programme, terms, head, ledger, participants }, tools);
  if (!computed.released) return { outcome: computed, leftAside };
  const { entry, members } = computed.value;
  const { number } = entry.release;
  const value = { entry, members: countedAssessments(members, participants, number) };
  return { outcome: release(value), leftAside };
}
