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
