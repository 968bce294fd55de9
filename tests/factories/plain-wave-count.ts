import type { WaveCount } from '#app/domain/disclosure/compute-wave-release.ts';
import type { AssessmentFacts } from '#app/domain/statistics/facts.ts';
import type { FactReadings } from '#app/domain/statistics/fact-readings.ts';
import { categoryOf } from '#app/domain/statistics/fact-readings.ts';
import { DISTRICT } from '#app/domain/statistics/question-names.ts';
import { toCountedFirm } from './plain-counted-firm.ts';
import { plainMovements } from './plain-movements.ts';
import type { Candidate, CountedAssessment, WaveParticipant, WavePopulation } from './plain-participants.ts';
import { waveParticipants } from './plain-participants.ts';

/** A completed assessment of a wave, as it is stored. */
export interface WaveAssessment extends Omit<Candidate, 'as'> {
  /** Null where they are missing. */
  readonly facts: AssessmentFacts | null;
}

/** A wave as somebody would list it who sees each assessment. */
export interface PlainWave {
  readonly completed: readonly WaveAssessment[];
  /** Of whom it counted before, the assessment with the facts of it. */
  readonly counted: readonly (Pick<CountedAssessment, 'assessment' | 'since'> & {
    readonly facts: AssessmentFacts;
  })[];
  readonly origins: WavePopulation['origins'];
}

const countedAs = (facts: AssessmentFacts, { visible }: FactReadings): Candidate['as'] => {
  const reading = visible.find(({ id }) => id === DISTRICT);
  const district = reading === undefined ? null : categoryOf(reading, facts.district);
  return district === null ? null : toCountedFirm(facts, district);
};

const toCandidates = ({ completed }: PlainWave, readings: FactReadings): readonly Candidate[] =>
  completed.map(({ facts, ...one }) => ({ ...one, as: facts && countedAs(facts, readings) }));

/** The firms of a wave, one by one. */
export function plainParticipants(wave: PlainWave, readings: FactReadings): readonly WaveParticipant[] {
  const counted = wave.counted.flatMap(({ facts, ...one }) => {
    const as = countedAs(facts, readings);
    return as === null ? [] : [{ ...one, as }];
  });
  const candidates = toCandidates(wave, readings);
  return waveParticipants({ candidates, counted, origins: wave.origins });
}

/** Counts a wave one assessment after the other: slow, and plain to read. */
export function plainWaveCount(wave: PlainWave, readings: FactReadings): WaveCount {
  const participants = plainParticipants(wave, readings);
  const leftAside = toCandidates(wave, readings)
    .filter(({ isAgreed, as }) => isAgreed && as === null)
    .map(({ assessment }) => assessment);
  return { movements: [...plainMovements(participants).values()], leftAside };
}
