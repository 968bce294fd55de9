import { toOneLine } from '#app/domain/shared/one-line.ts';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { DraftChange } from '#app/domain/assessment/draft-change.ts';
import type { Followed, Predecessor } from '#app/domain/assessment/predecessor.ts';
import { lastTimeIn } from '#app/domain/assessment/predecessor.ts';

/** What the pages of the questionnaire need to know of an assessment. */
export interface Draft extends Pick<Assessment, 'profile' | 'answers'> {
  /** Present where the assessment follows a completed one: its own questionnaire, and what was said last time. */
  readonly follows?: { readonly questionnaire: string; readonly last: Predecessor } | null;
}

/** The draft of a page that shows what was answered last time beside it. */
export function toDraft(assessment: Assessment, follows: readonly Followed[]): Draft {
  const last = lastTimeIn(follows);
  const { profile, answers, questionnaire } = assessment;
  return { profile, answers, follows: last && { questionnaire, last } };
}

/** A fault in a form: where (the id of the control) and what. The words are in assess.json, `faults`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  /** What the words say of it, such as how many characters are too many. */
  readonly values?: { readonly [name: string]: string | number };
  /** Nothing is entered there yet, so nothing of what people entered is left out of a save. */
  readonly isOpen?: true;
}

/** What a form says: the valid part as a change, and what is wrong with the rest. */
export interface ReadForm {
  readonly change: DraftChange;
  readonly faults: readonly FieldFault[];
}

/** A text field of a form as one line; empty when absent or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? toOneLine(value) : '';
}
