import { z } from 'zod';
import type { DraftChange, FlatChange } from '#app/domain/assessment/draft-change.ts';
import { flattenChange, pickChange } from '#app/domain/assessment/draft-change.ts';
import { isItem } from '#app/domain/questionnaire/items.ts';
import type { Locale } from '#app/i18n/locales.ts';
import type { ReadForm } from './draft.ts';
import { textOf } from './draft.ts';
import { MOST_SENT } from './unsent-answers/unsent-form.ts';
import { readGoalsForm } from './goals-form.ts';
import { readMoneyForm } from './money-form.ts';
import { readProfileForm } from './profile-form.ts';
import { readQuestionForm } from './question-form.ts';

/** What every form of an assessment carries beside its fields. */
export interface FormOrigin {
  /** What it showed when it was opened, by the keys of its change. */
  readonly base: FlatChange;
  /** What it sent before without hearing what came of it. */
  readonly sent: readonly FlatChange[];
}

const baseSchema = z
  .string()
  .transform((text): unknown => parseJson(text))
  .pipe(z.record(z.string(), z.unknown()))
  .catch({});

export function readOrigin(form: FormData, locale: Locale): FormOrigin {
  return {
    base: baseSchema.parse(form.get('base')),
    sent: form
      .getAll('sent')
      .slice(-MOST_SENT)
      .flatMap((fields) => readSent(fields, locale)),
  };
}

function readSent(fields: FormDataEntryValue, locale: Locale): readonly FlatChange[] {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(String(fields))) form.set(name, value);
  const read = readDraftForm(form, locale);
  return read ? [flattenChange(read.change)] : [];
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
