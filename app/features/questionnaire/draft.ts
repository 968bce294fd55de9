import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import type { LastTime } from './last-time.ts';

/** A profile as far as it is filled in. */
export type ProfileDraft = { readonly [Key in keyof Profile]?: NonNullable<Profile[Key]> };
export type ProfileChange = { readonly [Key in keyof Profile]?: NonNullable<Profile[Key]> | null };
export type AnswerChange = { readonly [Key in Item]?: Answer | null };

/** What the pages of the questionnaire need to know of an assessment. */
export interface Draft {
  readonly profile: ProfileDraft;
  readonly answers: Answers;
  /** Present where the assessment follows a completed one: its own questionnaire, and what was said last time. */
  readonly follows?: { readonly questionnaire: string; readonly last: LastTime } | null;
}

/** A fault in a form: where (the id of the control) and what. The words are in assess.json, `faults`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
}

/** What a form says: the valid part as a change, and what is wrong with the rest. */
export interface ReadForm {
  readonly change: { readonly profile?: ProfileChange; readonly answers?: AnswerChange };
  readonly faults: readonly FieldFault[];
}

/** A text field of a form, trimmed; empty when absent or a file. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.normalize('NFC').trim() : '';
}
