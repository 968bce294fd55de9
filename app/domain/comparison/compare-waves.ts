import type { Dimension } from '../questionnaire/items.ts';
import { DIMENSIONS } from '../questionnaire/items.ts';
import type { QuestionnaireWordings } from '../questionnaire/wordings.ts';
import { getWordings } from '../questionnaire/wordings.ts';
import type { ExactScores } from '../scoring/scores.ts';
import { scoreAnswers, scoreOverall } from '../scoring/scores.ts';
import type { ComparedItem, Wave } from './compare-items.ts';
import { compareItems } from './compare-items.ts';

/** Scores of several waves over one and the same set of items, so that they can stand side by side. */
export interface ComparedScores {
  /** How many items the scores are made of: those that today's and the last version word alike. */
  readonly compared: number;
  /** How many items today's version has. */
  readonly of: number;
  /** Null where nothing can be compared. */
  readonly present: ExactScores | null;
  /** By earlier wave, newest first; null where that wave did not ask every one of the items in the same words. */
  readonly earlier: readonly (ExactScores | null)[];
}

export interface WaveComparison {
  /** Today against the last wave. */
  readonly items: readonly ComparedItem[];
  readonly dimensions: Readonly<Record<Dimension, ComparedScores>>;
  readonly overall: ComparedScores;
}

interface Waves {
  readonly present: Wave;
  /** The wave that is compared item by item. */
  readonly last: Wave;
  /** The waves before it, newest first: for the course of the scores alone. */
  readonly before: readonly Wave[];
}

const isOf = (dimension: Dimension, { item }: ComparedItem): boolean => item.startsWith(`${dimension}.`);

/** The scores of a wave over some items, or null where none of them applies. */
function scoreOver({ answers }: Wave, items: readonly string[]): ExactScores | null {
  const given = items.map((item) => answers[item]);
  const applies = given.some((answer) => answer === undefined || !('notApplicable' in answer));
  return applies ? scoreAnswers(given) : null;
}

function compareOverall(dimensions: readonly ComparedScores[]): ComparedScores {
  const total = (pick: (scores: ComparedScores) => number): number =>
    dimensions.reduce((sum, scores) => sum + pick(scores), 0);
  const overall = (parts: readonly (ExactScores | null)[]): ExactScores | null => {
    const known = parts.filter((part) => part !== null);
    return known.length === parts.length ? scoreOverall(known) : null;
  };
  const waves = dimensions[0]?.earlier ?? [];
  return {
    compared: total(({ compared }) => compared),
    of: total(({ of }) => of),
    present: overall(dimensions.map(({ present }) => present)),
    earlier: waves.map((_wave, index) => overall(dimensions.map(({ earlier }) => earlier[index] ?? null))),
  };
}

/**
 * Today against earlier assessments: item by item against the last one, and scores of each dimension and overall
 * over comparable items only. With the same version on both sides these are the scores of the two results.
 * @throws RangeError for a version that is not among `versions`.
 * Source: method 2026-2, section 3; docs/decisions/0013.
 */
export function compareWaves(
  { present, last, before }: Waves,
  versions?: readonly QuestionnaireWordings[],
): WaveComparison {
  const items = compareItems({ earlier: last, present }, versions);
  const today = getWordings(present.questionnaire, versions);
  const ofDimension = (dimension: Dimension): ComparedScores => {
    const own = items.filter((item) => isOf(dimension, item));
    const counted = own.filter(({ isComparable }) => isComparable).map(({ item }) => item);
    const score = (wave: Wave): ExactScores | null => {
      const wordings = getWordings(wave.questionnaire, versions);
      return counted.every((item) => wordings[item] === today[item]) ? scoreOver(wave, counted) : null;
    };
    return {
      compared: counted.length,
      of: own.filter(({ change }) => change !== 'retired').length,
      present: score(present),
      earlier: [last, ...before].map(score),
    };
  };
  const dimensions = DIMENSIONS.map((dimension) => [dimension, ofDimension(dimension)] as const);
  return {
    items,
    dimensions: Object.fromEntries(dimensions) as Record<Dimension, ComparedScores>,
    overall: compareOverall(dimensions.map(([, scores]) => scores)),
  };
}
