import type { ComparedItem } from '#app/domain/comparison/compare-items.ts';
import { compareItems } from '#app/domain/comparison/compare-items.ts';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { QuestionnaireWordings } from '#app/domain/questionnaire/wordings.ts';
import type { StepState } from '#app/domain/roadmap/step-report.ts';

/** The last completed assessment that a draft follows. */
export interface LastTime {
  readonly questionnaire: string;
  readonly answers: Answers;
  /** The day of its result. */
  readonly asOf: string;
  /** What was reported about the steps of its plan. */
  readonly steps: readonly { readonly measure: string; readonly state: StepState }[];
}

export const ANSWER_MARKS = ['unchanged', 'changed', 'new'] as const;
export type AnswerMark = (typeof ANSWER_MARKS)[number];

interface Follower {
  readonly questionnaire: string;
  readonly answers: Answers;
}

/** What became of each item since last time. */
export type SinceLast = ReadonlyMap<string, ComparedItem>;

export function sinceLast(
  follower: Follower,
  last: LastTime,
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
