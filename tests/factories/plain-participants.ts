import type { CountedFirm } from '#app/domain/statistics/programme.ts';
import type { Member, Participant } from './plain-movements.ts';

/** Names an assessment. */
export type AssessmentId = string;
/** Names a firm: the first assessment of its chain that is known. */
export type FirmId = AssessmentId;

/** A completed assessment whose day lies in the wave; never a test run. */
export interface Candidate {
  readonly assessment: AssessmentId;
  /** ISO instant. */
  readonly completedAt: string;
  /** Whether its firm lets statistics count it. */
  readonly isAgreed: boolean;
  /** Null where nobody can say what to count. */
  readonly as: CountedFirm | null;
}

/** A member of the last release, by the assessment of which it is. */
export interface CountedAssessment extends Member {
  readonly assessment: AssessmentId;
}

export interface WavePopulation {
  readonly candidates: readonly Candidate[];
  /** Who was counted in the last release and was not erased since. */
  readonly counted: readonly CountedAssessment[];
  /** From which assessment each was begun, over as many as are known. An erased one is missing, and so ends a chain. */
  readonly origins: ReadonlyMap<AssessmentId, AssessmentId>;
}

/** A participant with the assessments behind it. */
export interface WaveParticipant extends Participant {
  /** Of which assessment `now` is; null where it is nothing, or what was counted before. */
  readonly latest: AssessmentId | null;
  readonly countedBy: AssessmentId | null;
}

/** The firm of an assessment. Nothing follows itself, so every chain has a first. */
export function firmOf(assessment: AssessmentId, origins: WavePopulation['origins']): FirmId {
  let first = assessment;
  for (let before = origins.get(first); before !== undefined; before = origins.get(first)) first = before;
  return first;
}

type Dated = Pick<Candidate, 'assessment' | 'completedAt'>;

const isLater = (one: Dated, other: Dated | undefined): boolean =>
  other === undefined ||
  one.completedAt > other.completedAt ||
  (one.completedAt === other.completedAt && one.assessment > other.assessment);

/** Of each firm its latest assessment, which speaks for it. */
export function latestByFirm<Completed extends Dated>(
  assessments: readonly Completed[],
  origins: WavePopulation['origins'],
): ReadonlyMap<FirmId, Completed> {
  const latest = new Map<FirmId, Completed>();
  for (const assessment of assessments) {
    const firm = firmOf(assessment.assessment, origins);
    if (isLater(assessment, latest.get(firm))) latest.set(firm, assessment);
  }
  return latest;
}

function participantOf(
  firm: string,
  latest: Candidate | undefined,
  counted: CountedAssessment | undefined,
): WaveParticipant {
  const before = counted === undefined ? null : { since: counted.since, as: counted.as };
  const known = { firm, counted: before, countedBy: counted?.assessment ?? null };
  // No longer in the wave, or no longer agreed to: it leaves of its own will.
  if (latest === undefined || !latest.isAgreed) return { ...known, now: null, latest: null };
  // What nobody can read is no correction and no leave, and the firm stands as it stood.
  if (latest.as === null) return { ...known, now: before?.as ?? null, latest: null };
  return { ...known, now: latest.as, latest: latest.assessment };
}

/**
 * The firms that are counted in a wave, want to be, or want to be no longer. A firm is the chain of assessments of which
 * each was begun from the one before, and its latest completed one of the wave speaks for it; firms that were erased are
 * not named. Source: method 2026-2, section 7, "Population".
 */
export function waveParticipants(population: WavePopulation): readonly WaveParticipant[] {
  const latest = latestByFirm(population.candidates, population.origins);
  const counted = new Map(
    population.counted.map((one) => [firmOf(one.assessment, population.origins), one] as const),
  );
  return [...new Set([...latest.keys(), ...counted.keys()])]
    .toSorted()
    .map((firm) => participantOf(firm, latest.get(firm), counted.get(firm)))
    .filter((participant) => participant.counted !== null || participant.now !== null);
}

/** The members of a release of this number, each by the assessment that was counted. */
export function countedAssessments(
  members: readonly (Member & { readonly firm: string })[],
  participants: readonly WaveParticipant[],
  number: number,
): readonly CountedAssessment[] {
  const byFirm = new Map(participants.map((participant) => [participant.firm, participant]));
  return members.map(({ firm, since, as }) => {
    const participant = byFirm.get(firm);
    const assessment = since === number ? participant?.latest : participant?.countedBy;
    if (!assessment) throw new RangeError('A member of a release is no participant');
    return { assessment, since, as };
  });
}
