import { z } from 'zod';
import type { DraftChange } from '#app/domain/assessment/draft-change.ts';
import { flattenChange, pickChange } from '#app/domain/assessment/draft-change.ts';
import { isItem } from '#app/domain/questionnaire/items.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { ReadForm } from './draft.ts';
import { textOf } from './draft.ts';
import { readGoalsForm } from './goals-form.ts';
import { readMoneyForm } from './money-form.ts';
import { readProfileForm } from './profile-form.ts';
import { readQuestionForm } from './question-form.ts';

/** What every form of an assessment carries: from which state it was made, and what it showed then. */
export interface FormOrigin {
  readonly revision: number;
  readonly base: Readonly<Record<string, unknown>>;
}

const originSchema = z.object({
  revision: z.coerce.number().int().min(0).catch(0),
  base: z
    .string()
    .transform((text): unknown => parseJson(text))
    .pipe(z.record(z.string(), z.unknown()))
    .catch({}),
});

export function readOrigin(form: FormData): FormOrigin {
  return originSchema.parse({ revision: form.get('revision'), base: form.get('base') });
}

/** Reads whichever form of the questionnaire was sent, in the language of its page. Null for a form that does not exist. */
export function readDraftForm(form: FormData, locale: Locale): ReadForm | null {
  const item = textOf(form, 'item');
  switch (textOf(form, 'form')) {
    case 'question':
      return isItem(item) ? readQuestionForm(form, item) : null;
    case 'profile':
      return readProfileForm(form);
    case 'goals':
      return readGoalsForm(form);
    case 'money':
      return readMoneyForm(form, locale);
    default:
      return null;
  }
}

/** What a form shows once its change is saved: what it showed before, with the change in it. */
export const baseAfter = ({ base }: FormOrigin, change: DraftChange): string =>
  JSON.stringify({ ...base, ...flattenChange(change) });

/** On the merge page people may have chosen what is stored already: that part is not written. */
export function withoutPickedStored(form: FormData, change: DraftChange): DraftChange {
  const keys = Object.keys(flattenChange(change));
  return pickChange(
    change,
    keys.filter((key) => form.get(`pick.${key}`) !== 'stored'),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
