import type { Item, Level } from './items.ts';

/**
 * One answer: exactly one of a level, "nobody here can say", or "does not apply to us" with a reason
 * of 1 to 200 characters, kept as typed.
 */
export type Answer =
  | { readonly level: Level }
  | { readonly unknown: true }
  | { readonly notApplicable: true; readonly reason: string };

/** Answers by item. A full evaluation has all 24; a draft or a partial evaluation may lack some. */
export type Answers = Readonly<Partial<Record<Item, Answer>>>;

/** The level an answer names, or null when it is unknown, not applicable or missing. */
export function levelIn(answer: Answer | undefined): Level | null {
  return answer !== undefined && 'level' in answer ? answer.level : null;
}

/** The known level of an item, or null when it is unknown, not applicable or unanswered. */
export function levelOf(answers: Answers, item: Item): Level | null {
  return levelIn(answers[item]);
}

export function isNotApplicable(answers: Answers, item: Item): boolean {
  const answer = answers[item];
  return answer !== undefined && 'notApplicable' in answer;
}

/** True for "nobody here can say" and, in a partial evaluation, for what was not answered. */
export function isUnknown(answers: Answers, item: Item): boolean {
  return levelOf(answers, item) === null && !isNotApplicable(answers, item);
}

/** How an answer that is no level is written in forms. */
export const UNKNOWN_CHOICE = 'unknown';
export const NOT_APPLICABLE_CHOICE = 'not-applicable';

/** An answer as the choice of a form: the level as a digit, or one of the two above; null where nobody has answered. */
export function choiceOf(answer: Answer | undefined): string | null {
  if (answer === undefined) return null;
  if ('level' in answer) return String(answer.level);
  return 'unknown' in answer ? UNKNOWN_CHOICE : NOT_APPLICABLE_CHOICE;
}
