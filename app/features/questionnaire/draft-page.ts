import type { Assessment } from '#app/domain/assessment/assessment.ts';
import { storedValues } from '#app/domain/assessment/draft-change.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { FieldErrorText, FormWords } from './form-words.ts';
import { formWordsOf } from './form-words.ts';
import type { MergeView } from './merge.view-model.ts';
import type { AssessmentPaths } from './paths.ts';
import type { FieldValues } from './profile.view-model.ts';

/** What every form page of an assessment has, beside its own questions. */
export interface DraftPage {
  readonly form: 'question' | 'profile' | 'goals' | 'money';
  /** The question's item, else empty. */
  readonly item: string;
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

interface OpenedForm extends Pick<DraftPage, 'form' | 'previousHref' | 'nextHref'> {
  /** The keys of a change that the form makes, such as `profile.goals`. */
  readonly keys: readonly string[];
  /** The question's item, where it is one. */
  readonly item?: string;
  readonly assessment: Assessment;
  readonly paths: AssessmentPaths;
}

/** A form as it looks when it is opened. */
export function openDraftPage(translator: Translator, opened: OpenedForm): DraftPage {
  const { form, keys, item = '', assessment, paths, previousHref, nextHref } = opened;
  return {
    form,
    item,
    previousHref,
    nextHref,
    base: JSON.stringify(storedValues(assessment, keys)),
    words: formWordsOf(translator),
    homeHref: paths.home,
    saveHref: paths.save,
    errors: [],
    refusal: null,
    merge: null,
  };
}
