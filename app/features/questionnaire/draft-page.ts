import type { FieldErrorText, FormWords } from './form-words.ts';
import type { MergeView } from './merge.view-model.ts';
import type { FieldValues } from './profile.view-model.ts';

/** What every form page of an assessment has, beside its own questions. */
export interface DraftPage {
  readonly form: 'question' | 'profile' | 'goals' | 'money';
  /** The question's item, else empty. */
  readonly item: string;
  readonly revision: number;
  /** JSON of what the form showed when it was opened. */
  readonly base: string;
  readonly words: FormWords;
  readonly homeHref: string;
  readonly saveHref: string;
  readonly previousHref: string;
  readonly nextHref: string;
  readonly errors: readonly FieldErrorText[];
  /** Why nothing could be saved, or null. */
  readonly refusal: string | null;
  readonly merge: (MergeView & { readonly base: string; readonly fields: FieldValues }) | null;
}
