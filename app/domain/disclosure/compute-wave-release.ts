import { chamberProgramme } from '../statistics/chamber-programme.ts';
import { districtsAtMost, districtsOf } from '../statistics/districts.ts';
import type { FactReadings } from '../statistics/fact-readings.ts';
import { chamberReadings } from '../statistics/fact-readings.ts';
import { DISTRICT } from '../statistics/question-names.ts';
import type { ReleaseHead } from '../statistics/release.ts';
import type { NewRelease, ReleaseTools } from './compute-release.ts';
import { computeRelease } from './compute-release.ts';
import type { LedgerEntry, Released, Terms } from './ledger.ts';
import type { Movement } from './tally.ts';

/** All that the next release of a wave is made of, beside who took part. */
export interface WaveRequest {
  readonly head: ReleaseHead;
  readonly terms: Terms;
  /** Those of the chamber as they are today; a wave keeps those of its first release. */
  readonly districts: readonly string[];
  readonly ledger: readonly LedgerEntry[];
}

/** Who took part in a wave, counted. */
export interface WaveCount {
  readonly movements: readonly Movement[];
  /**
   * Assessments that would count and cannot, the first ones: facts are missing, or the wave has no such district. Their
   * firms stand as they stood.
   */
  readonly leftAside: readonly string[];
}

export interface WaveTools extends ReleaseTools {
  /** Counts the firms of the wave: each once, by its latest assessment, and as it was counted in the last release. */
  readonly count: (readings: FactReadings) => Promise<WaveCount>;
}

export interface WaveOutcome extends Pick<WaveCount, 'leftAside'> {
  readonly outcome: Released<NewRelease>;
}

const seenDistricts = (movements: readonly Movement[]): readonly string[] =>
  movements.flatMap((movement) => ('now' in movement ? (movement.now.visible[DISTRICT] ?? []) : []));

/** The next release of a wave, or why there is none. Source: method 2026-2, section 7. */
export async function computeWaveRelease(request: WaveRequest, tools: WaveTools): Promise<WaveOutcome> {
  const { head, terms, ledger } = request;
  const kept = ledger[0]?.groupings[DISTRICT]?.flat() ?? null;
  const isFollowing = head.before !== null;
  const atMost = { districts: kept ?? districtsAtMost(request.districts), isFollowing };
  const { movements, leftAside } = await tools.count(chamberReadings(atMost));
  const districts = kept ?? districtsOf(request.districts, seenDistricts(movements));
  const programme = chamberProgramme({ districts, isFollowing });
  return { outcome: await computeRelease({ programme, terms, head, ledger, movements }, tools), leftAside };
}
