import type { Dimension } from '../questionnaire/items.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import { wholeScore } from './exact-score.ts';
import type { DimensionResult } from './score-result.ts';

/** Dimensions that share a place, with the whole score each of them has. */
export interface Extreme {
  readonly dimensions: readonly Dimension[];
  readonly score: number;
}

export interface Extremes {
  readonly strongest: Extreme | null;
  readonly weakest: Extreme | null;
  /** The whole score of all four where it is the same and nothing that is open can change it. */
  readonly level: number | null;
}

type Results = Readonly<Record<Dimension, DimensionResult>>;

const isFixed = ({ low, high }: DimensionResult): boolean => low === high;

/**
 * The strongest and the weakest dimensions, in whole points as people see them: those of one score together, and only
 * where no unknown answer can put another in their place.
 */
export function findExtremes(results: Results): Extremes {
  const [strongest, weakest] = [findTop(results), findBottom(results)];
  if (strongest?.dimensions.length !== DIMENSIONS.length) return { strongest, weakest, level: null };
  const isSure = DIMENSIONS.every((dimension) => isFixed(results[dimension]));
  return { strongest: null, weakest: null, level: isSure ? strongest.score : null };
}

function findTop(results: Results): Extreme | null {
  const top = tiedAt(results, (scores) => Math.max(...scores));
  if (top === null) return null;
  const least = Math.min(...top.dimensions.map((dimension) => wholeScore(results[dimension].low)));
  return othersOf(top).every((dimension) => wholeScore(results[dimension].high) < least) ? top : null;
}

function findBottom(results: Results): Extreme | null {
  const bottom = tiedAt(results, (scores) => Math.min(...scores));
  if (bottom === null) return null;
  const most = Math.max(...bottom.dimensions.map((dimension) => wholeScore(results[dimension].high)));
  return othersOf(bottom).every((dimension) => wholeScore(results[dimension].low) > most) ? bottom : null;
}

const othersOf = ({ dimensions }: Extreme): readonly Dimension[] =>
  DIMENSIONS.filter((dimension) => !dimensions.includes(dimension));

/** The dimensions whose whole score is the one picked; null where no score is known. */
function tiedAt(results: Results, pick: (scores: readonly number[]) => number): Extreme | null {
  const known = DIMENSIONS.flatMap((dimension) => {
    const { score } = results[dimension];
    return score === null ? [] : [{ dimension, score: wholeScore(score) }];
  });
  if (known.length === 0) return null;
  const score = pick(known.map((one) => one.score));
  return { score, dimensions: known.filter((one) => one.score === score).map(({ dimension }) => dimension) };
}
