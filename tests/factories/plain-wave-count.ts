import type { WaveCount } from '#app/domain/disclosure/compute-wave-release.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import type { FactReadings } from '#app/domain/statistics/fact-readings.ts';
import { categoryOf } from '#app/domain/statistics/fact-readings.ts';
import { DISTRICT } from '#app/domain/statistics/question-names.ts';
import { toCountedFirm } from './plain-counted-firm.ts';
import { plainMovements } from './plain-movements.ts';
import type { Candidate, CountedAssessment, WaveParticipant, WavePopulation } from './plain-participants.ts';
import { firmOf, latestByFirm, waveParticipants } from './plain-participants.ts';

/** A completed assessment of a wave, as it is stored. */
export interface WaveAssessment extends Omit<Candidate, 'as'> {
  /** Null where they are missing. */
  readonly facts: AssessmentFacts | null;
}

/** A wave as somebody would list it who sees each assessment. */
export interface PlainWave {
  readonly completed: readonly WaveAssessment[];
  /** Whom it counted before, as they were counted. */
  readonly counted: readonly CountedAssessment[];
  /** Who completed in the wave before; null where there is none. */
  readonly earlier: readonly WaveAssessment[] | null;
  readonly origins: WavePopulation['origins'];
}

/** The firms of the wave before that let statistics count them still, each by its latest assessment of it. */
function earlierFirms({ earlier, origins }: PlainWave): ReadonlyMap<string, AssessmentFacts> | null {
  if (earlier === null) return null;
  const latest = latestByFirm(earlier, origins);
  return new Map(
    [...latest].flatMap(([firm, { isAgreed, facts }]) =>
      isAgreed && facts !== null ? [[firm, facts] as const] : [],
    ),
  );
}

function toCandidates(wave: PlainWave, { visible, returns }: FactReadings): readonly Candidate[] {
  const then = returns && (earlierFirms(wave) ?? new Map<string, AssessmentFacts>());
  const reading = visible.find(({ id }) => id === DISTRICT);
  return wave.completed.map(({ facts, ...one }) => {
    const district = facts && reading ? categoryOf(reading, facts.district) : null;
    if (facts === null || district === null) return { ...one, as: null };
    const earlier = then && { earlier: then.get(firmOf(one.assessment, wave.origins)) ?? null };
    return { ...one, as: toCountedFirm(facts, { district, ...earlier }) };
  });
}

/** The firms of a wave, one by one. */
export const plainParticipants = (wave: PlainWave, readings: FactReadings): readonly WaveParticipant[] =>
  waveParticipants({
    candidates: toCandidates(wave, readings),
    ...{ counted: wave.counted, origins: wave.origins },
  });

/** Counts a wave one assessment after the other: slow, and plain to read. */
export function plainWaveCount(wave: PlainWave, readings: FactReadings): WaveCount {
  const participants = plainParticipants(wave, readings);
  const leftAside = toCandidates(wave, readings)
    .filter(({ isAgreed, as }) => isAgreed && as === null)
    .map(({ assessment }) => assessment);
  return { movements: [...plainMovements(participants).values()], leftAside };
}
