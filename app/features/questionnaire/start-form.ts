import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import { QUICK_CHECK_ITEMS } from '#app/domain/questionnaire/items.ts';
import type { ProfileDraft } from '#app/domain/questionnaire/profile.ts';
import { PROFILE_FIELDS, levelSchema } from '#app/domain/questionnaire/questionnaire.schema.ts';
import { textOf } from './draft.ts';
import { UNKNOWN } from './question-form.ts';

/** The fields of the quick check, by name: two of the profile, four questions. */
export const QUICK_FIELDS = ['sizeClass', 'aiUse', ...QUICK_CHECK_ITEMS] as const;

export interface QuickAnswers {
  readonly profile: Pick<ProfileDraft, 'sizeClass' | 'aiUse'>;
  readonly answers: Answers;
}

/** What of the quick check is answered validly. */
export function readQuickAnswers(fields: FormData): QuickAnswers {
  const sizeClass = PROFILE_FIELDS.sizeClass.safeParse(textOf(fields, 'sizeClass'));
  const aiUse = PROFILE_FIELDS.aiUse.safeParse(textOf(fields, 'aiUse'));
  const answers = QUICK_CHECK_ITEMS.flatMap((item) => {
    const answer = readAnswer(textOf(fields, item));
    return answer ? [{ item, answer }] : [];
  });
  return {
    profile: {
      ...(sizeClass.success && { sizeClass: sizeClass.data }),
      ...(aiUse.success && { aiUse: aiUse.data }),
    },
    answers: Object.fromEntries(answers.map(({ item, answer }) => [item, answer])),
  };
}

function readAnswer(text: string): Answer | null {
  if (text === UNKNOWN) return { unknown: true };
  const level = levelSchema.safeParse(text === '' ? null : Number(text));
  return level.success ? { level: level.data } : null;
}

/** What a new assessment begins with: the earlier one it follows, or the quick check's answers, or nothing. */
export function readStartForm(form: FormData): QuickAnswers & { readonly from?: string } {
  const from = textOf(form, 'from');
  return { ...readQuickAnswers(form), ...(from !== '' && { from }) };
}
