import type { DimensionResult, OverallResult } from './score-result.ts';
import type { Answer, Answers } from '../questionnaire/answers.ts';
import { levelIn } from '../questionnaire/answers.ts';
import type { Dimension } from '../questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '../questionnaire/items.ts';
import { bandOf, isBelow, lowerTo } from './bands.ts';
import type { ScoreUnits } from './exact-score.ts';
import { meanOfFour, roundScore, roundShare, scoreUnits } from './exact-score.ts';
import type { Gate } from './gates.ts';

/** Exact scores of one dimension or of all four together. `score` is null where coverage is below 0.6. */
export interface ExactScores {
  readonly score: ScoreUnits | null;
  readonly low: ScoreUnits;
  readonly high: ScoreUnits;
  /** Items with a level. */
  readonly known: number;
  /** Items that are not "not applicable". */
  readonly applicable: number;
}

/** Method 2026-2, section 3: coverage below 3/5 withholds the score. */
export const isCovered = (known: number, applicable: number): boolean => 5 * known >= 3 * applicable;

/**
 * Scores over the answers to one to six items of a dimension, of which at least one applies; undefined counts as
 * unknown. Source: method 2026-2, section 3.
 */
export function scoreAnswers(answers: readonly (Answer | undefined)[]): ExactScores {
  const applicable = answers.filter((answer) => answer === undefined || !('notApplicable' in answer));
  const levels = applicable.map(levelIn).filter((level) => level !== null);
  const sum = levels.reduce<number>((total, level) => total + level, 0);
  const [known, count] = [levels.length, applicable.length];
  return {
    score: known > 0 && isCovered(known, count) ? scoreUnits(sum, known) : null,
    low: scoreUnits(sum, count),
    high: scoreUnits(sum + 4 * (count - known), count),
    known,
    applicable: count,
  };
}

export function scoreDimension(answers: Answers, dimension: Dimension): ExactScores {
  return scoreAnswers(itemsOf(dimension).map((item) => answers[item]));
}

/** Means of the four; dimensions weigh the same. The score is null if one of the four is. */
export function scoreOverall(dimensions: readonly ExactScores[]): ExactScores {
  const scores = dimensions.map(({ score }) => score).filter((score) => score !== null);
  const total = (pick: (scores: ExactScores) => number): number =>
    dimensions.reduce((sum, dimension) => sum + pick(dimension), 0);
  return {
    score: scores.length === dimensions.length ? meanOfFour(scores) : null,
    low: meanOfFour(dimensions.map(({ low }) => low)),
    high: meanOfFour(dimensions.map(({ high }) => high)),
    known: total(({ known }) => known),
    applicable: total(({ applicable }) => applicable),
  };
}

export function toDimensionResult(exact: ExactScores): DimensionResult {
  return {
    score: exact.score === null ? null : roundScore(exact.score),
    low: roundScore(exact.low),
    high: roundScore(exact.high),
    coverage: roundShare(exact.known, exact.applicable),
    band: exact.score === null ? null : bandOf(exact.score),
    bandLow: bandOf(exact.low),
    bandHigh: bandOf(exact.high),
  };
}

/** Gates cap the overall band, never the score, and never the bands of dimensions. */
export function toOverallResult(exact: ExactScores, gates: readonly Gate[]): OverallResult {
  const uncapped = toDimensionResult(exact);
  const caps = gates.map(({ cap }) => cap);
  const uncappedBand = uncapped.band;
  return {
    ...uncapped,
    band: uncappedBand && lowerTo(uncappedBand, caps),
    uncappedBand,
    bandLow: lowerTo(uncapped.bandLow, caps),
    bandHigh: lowerTo(uncapped.bandHigh, caps),
    cappedBy: gates
      .filter(({ cap }) => uncappedBand !== null && isBelow(cap, uncappedBand))
      .map(({ id }) => id),
  };
}

/** The four dimensions in method order. */
export function scoreDimensions(answers: Answers): Readonly<Record<Dimension, ExactScores>> {
  const entries = DIMENSIONS.map((dimension) => [dimension, scoreDimension(answers, dimension)] as const);
  return Object.fromEntries(entries) as Record<Dimension, ExactScores>;
}
