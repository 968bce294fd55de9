import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { DIMENSIONS } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft, Sector, SizeClass } from '#app/domain/questionnaire/profile.ts';
import { SECTORS, SIZE_CLASSES } from '#app/domain/questionnaire/profile.ts';
import { findUnknownGates, standingGates, toGateResult } from '#app/domain/scoring/gates.ts';
import {
  scoreDimensions,
  scoreOverall,
  toDimensionResult,
  toOverallResult,
} from '#app/domain/scoring/scores.ts';
import { chamberProgramme } from '#app/domain/statistics/chamber-programme.ts';
import type { AssessmentFacts, StepCounts } from '#app/domain/statistics/facts.ts';
import { factsOf } from '#app/domain/statistics/facts.ts';
import type { CountedFirm, Programme } from '#app/domain/statistics/programme.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from './firms.ts';
import { generateFirm } from './generated-firms.ts';
import { toCountedFirm } from './plain-counted-firm.ts';

export const DISTRICTS = ['north', 'middle', 'south'] as const;

/** Most firms of a chamber are small, of a few trades, and from where the town is. */
const SHARES = {
  sizes: [45, 30, 15, 6, 4],
  sectors: [2, 1, 22, 1, 1, 20, 14, 5, 5, 2, 6, 2, 2, 8, 3, 1, 1, 2, 1, 1],
  districts: [50, 30, 20],
} as const;

function pick<Value>(values: readonly Value[], shares: readonly number[], chance: number): Value {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let rest = chance * total;
  const index = shares.findIndex((share) => (rest -= share) < 0);
  return values[index] as Value;
}

let sample: EvaluationResult | undefined;

/** Everything of a result that no table counts. */
const evaluated = (): EvaluationResult =>
  (sample ??= { ...evaluate(CURRENT_METHOD, toSampleInput(JOINERY), SAMPLE_DAY), inputHash: '' });

/** A firm that completed: what it answered, and where it is. */
export interface CompletedFirm {
  readonly profile: ProfileDraft;
  readonly answers: Answers;
  readonly result: EvaluationResult;
  readonly district: (typeof DISTRICTS)[number];
  /** What it said of its steps. */
  readonly said: StepCounts;
}

/** A firm whose answers, scores and gates hang together by the method; its plan is made up. */
function completedFirm(random: () => number, index: number): CompletedFirm {
  const { answers, aiUse, goals, goalStatus } = generateFirm(random);
  const sizeClass = pick<SizeClass>(SIZE_CLASSES, SHARES.sizes, random());
  const sector = pick<Sector>(SECTORS, SHARES.sectors, random());
  const exact = scoreDimensions(answers);
  const standing = standingGates(answers, aiUse);
  const dimensions = { ...evaluated().dimensions };
  for (const id of DIMENSIONS) dimensions[id] = toDimensionResult(exact[id]);
  const steps = evaluated().roadmap.steps.slice(0, 1);
  const result = {
    ...evaluated(),
    dimensions,
    overall: toOverallResult(scoreOverall(DIMENSIONS.map((id) => exact[id])), standing),
    gates: standing.map(toGateResult),
    unknownGates: findUnknownGates(answers, aiUse),
    roadmap: {
      ...evaluated().roadmap,
      steps: Array.from({ length: Math.floor(16 * random()) }, () => steps[0]).filter(
        (step) => step !== undefined,
      ),
    },
  };
  const profile = {
    ...JOINERY.profile,
    sizeClass,
    sector,
    aiUse: aiUse ?? 'none',
    goals: [...goals],
    goalStatus,
  };
  const said = { stepsDone: (index * 5) % 9, stepsStuck: index % 3 === 0 ? index % 4 : 0 };
  return { profile, answers, result, said, district: pick(DISTRICTS, SHARES.districts, random()) };
}

/** The same seed gives the same firms; more of them begin with the same ones. */
export function completedFirms(count: number, seed: number): readonly CompletedFirm[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, index) => completedFirm(random, index));
}

/** What statistics count of a firm. */
export const factsOfFirm = (
  { result, said, ...content }: CompletedFirm,
  campaign: string | null = null,
): AssessmentFacts => factsOf({ ...content, campaign }, result, said);

/** The same firms as statistics count them. */
export const countedFirms = (count: number, seed: number): readonly CountedFirm[] =>
  completedFirms(count, seed).map((firm) => toCountedFirm(factsOfFirm(firm), { district: firm.district }));

/** The same firms in a wave that follows one: two of three took part then, with other answers. */
export function followingFirms(count: number, seed: number): readonly CountedFirm[] {
  const earlier = completedFirms(count, seed + 10_000);
  return completedFirms(count, seed).map((firm, index) => {
    const then = earlier[index];
    const isNew = then === undefined || index % 3 === 0;
    const { district } = firm;
    return toCountedFirm(factsOfFirm(firm), { district, earlier: isNew ? null : factsOfFirm(then) });
  });
}

/** The programme of a chamber with these districts; by itself that of a first wave. */
export const programmeHere = (isFollowing = false): Programme =>
  chamberProgramme({ districts: DISTRICTS, isFollowing });
