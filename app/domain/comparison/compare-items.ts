import type { Answer } from '../questionnaire/answers.ts';
import { levelIn } from '../questionnaire/answers.ts';
import type { QuestionnaireWordings } from '../questionnaire/wordings.ts';
import { getWordings } from '../questionnaire/wordings.ts';

/** Answers by the id of an item, which the questionnaire of today may know no more. */
export type AnswersById = Readonly<Partial<Record<string, Answer>>>;

/** One assessment of a firm: the version that asked, and what was answered. */
export interface Wave {
  readonly questionnaire: string;
  readonly answers: AnswersById;
}

/** What became of an item. The last three are not comparable: the two versions do not ask the same. */
export const ITEM_CHANGES = [
  'unchanged',
  'raised',
  'lowered',
  'became-known',
  'became-unknown',
  'became-not-applicable',
  'no-longer-not-applicable',
  'new',
  'reworded',
  'retired',
] as const;
export type ItemChange = (typeof ITEM_CHANGES)[number];

export interface ComparedItem {
  readonly item: string;
  readonly change: ItemChange;
  /** Whether both versions carry the same wording. */
  readonly isComparable: boolean;
  readonly earlier: Answer | null;
  readonly present: Answer | null;
  /** Levels up (above 0) or down between two known, comparable answers, -4 to 4; else null. */
  readonly delta: number | null;
}

export interface WavePair {
  readonly earlier: Wave;
  readonly present: Wave;
}

const isApplicable = (answer: Answer | undefined): boolean =>
  answer === undefined || !('notApplicable' in answer);

/** What became of an answer to the same question. What was not answered counts as unknown. */
function changeOf(earlier: Answer | undefined, present: Answer | undefined): ItemChange {
  if (isApplicable(earlier) !== isApplicable(present)) {
    return isApplicable(earlier) ? 'became-not-applicable' : 'no-longer-not-applicable';
  }
  const [before, after] = [levelIn(earlier), levelIn(present)];
  if (before === after) return 'unchanged';
  if (before === null) return 'became-known';
  if (after === null) return 'became-unknown';
  return after > before ? 'raised' : 'lowered';
}

function versionChange(before: number | undefined, after: number | undefined): ItemChange | null {
  if (before === after) return null;
  if (before === undefined) return 'new';
  return after === undefined ? 'retired' : 'reworded';
}

/**
 * Item by item what changed between two assessments: the items of the present version in its order, then those
 * it has retired. Two answers are compared exactly when both versions carry the same wording of the item.
 * @throws RangeError for a version that is not among `versions`.
 * Source: docs/decisions/0013.
 */
export function compareItems(
  { earlier, present }: WavePair,
  versions?: readonly QuestionnaireWordings[],
): readonly ComparedItem[] {
  const before = getWordings(earlier.questionnaire, versions);
  const after = getWordings(present.questionnaire, versions);
  const retired = Object.keys(before).filter((item) => after[item] === undefined);
  return [...Object.keys(after), ...retired].map((item) => {
    const answers = [earlier.answers[item], present.answers[item]] as const;
    const ofVersion = versionChange(before[item], after[item]);
    const levels = answers.map(levelIn);
    const [from = null, to = null] = levels;
    return {
      item,
      change: ofVersion ?? changeOf(...answers),
      isComparable: ofVersion === null,
      earlier: answers[0] ?? null,
      present: answers[1] ?? null,
      delta: ofVersion === null && from !== null && to !== null ? to - from : null,
    };
  });
}

/** How often each change occurs. */
export function countChanges(items: readonly ComparedItem[]): Readonly<Record<ItemChange, number>> {
  const counts = ITEM_CHANGES.map(
    (change) => [change, items.filter((item) => item.change === change).length] as const,
  );
  return Object.fromEntries(counts) as Record<ItemChange, number>;
}
