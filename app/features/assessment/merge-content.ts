import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { DraftProfile } from './assessment.ts';

type WithNulls<Keyed> = { readonly [Key in keyof Keyed]?: Keyed[Key] | null };

/** Merged by key: null takes a value back to unanswered, a missing key changes nothing. */
function merge<Keyed extends object>(stored: Keyed, changes: WithNulls<Keyed> | undefined): Keyed {
  const entries = Object.entries({ ...stored, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)) as Keyed;
}

export const mergeProfile = (stored: DraftProfile, changes?: WithNulls<DraftProfile>): DraftProfile =>
  merge(stored, changes);

export const mergeAnswers = (stored: Answers, changes?: WithNulls<Answers>): Answers =>
  merge(stored, changes);
