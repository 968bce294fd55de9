import type { Dimension, Item } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, ITEMS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Draft } from './draft.ts';
import { missingFields } from '#app/domain/assessment/completeness.ts';

export interface DimensionProgress {
  readonly dimension: Dimension;
  readonly answered: number;
  readonly total: number;
  /** The first question without an answer, or null. */
  readonly nextItem: Item | null;
}

export interface AnswerProgress {
  readonly profileComplete: boolean;
  readonly dimensions: readonly DimensionProgress[];
  readonly answered: number;
  readonly total: number;
  readonly nextItem: Item | null;
  readonly complete: boolean;
}

export function progressOf({ profile, answers }: Draft): AnswerProgress {
  const isOpen = (item: Item): boolean => answers[item] === undefined;
  const dimensions = DIMENSIONS.map((dimension) => {
    const items = itemsOf(dimension);
    const open = items.filter(isOpen);
    return {
      dimension,
      answered: items.length - open.length,
      total: items.length,
      nextItem: open[0] ?? null,
    };
  });
  const answered = dimensions.reduce((sum, each) => sum + each.answered, 0);
  const profileComplete = missingFields(profile).length === 0;
  return {
    profileComplete,
    dimensions,
    answered,
    total: ITEMS.length,
    nextItem: ITEMS.find(isOpen) ?? null,
    complete: profileComplete && answered === ITEMS.length,
  };
}

/** Everything a full evaluation needs is there. */
export const isDraftComplete = (draft: Draft): boolean => progressOf(draft).complete;
