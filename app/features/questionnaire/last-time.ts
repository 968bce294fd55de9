import type { Predecessor } from '#app/domain/assessment/predecessor.ts';
import type { ComparedItem, Wave } from '#app/domain/comparison/compare-items.ts';
import { compareItems } from '#app/domain/comparison/compare-items.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { QuestionnaireWordings } from '#app/domain/questionnaire/wordings.ts';

export const ANSWER_MARKS = ['unchanged', 'changed', 'new'] as const;
export type AnswerMark = (typeof ANSWER_MARKS)[number];

/** What became of each item since last time. */
export type SinceLast = ReadonlyMap<string, ComparedItem>;

export function sinceLast(
  follower: Wave,
  last: Predecessor,
  versions?: readonly QuestionnaireWordings[],
): SinceLast {
  const items = compareItems({ earlier: last, present: follower }, versions);
  return new Map(items.map((item) => [item.item, item]));
}

/** A question without an answer has no mark, unless it is one that was not asked like this last time. */
export function markOf(since: SinceLast, item: Item): AnswerMark | null {
  const found = since.get(item);
  if (found === undefined || !found.isComparable) return 'new';
  if (found.present === null) return null;
  return found.change === 'unchanged' ? 'unchanged' : 'changed';
}

export function countMarks(since: SinceLast, items: readonly Item[]): Readonly<Record<AnswerMark, number>> {
  const marks = items.map((item) => markOf(since, item));
  const count = (wanted: AnswerMark): number => marks.filter((mark) => mark === wanted).length;
  return { unchanged: count('unchanged'), changed: count('changed'), new: count('new') };
}
