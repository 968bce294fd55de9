import { redirect } from '@remix-run/node';
import type { Problem } from '#app/domain/shared/problem.ts';
import type { SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { readDraftForm, readOrigin, withoutPickedStored } from '#app/features/questionnaire/draft-form.ts';
import type { DraftPage } from '#app/features/questionnaire/draft-page.ts';
import { typedValues } from '#app/features/questionnaire/form-values.ts';
import type { FormFaultText } from '#app/features/questionnaire/form-words.ts';
import { faultTexts } from '#app/features/questionnaire/form-words.ts';
import { toMerge } from '#app/features/questionnaire/merge.view-model.ts';
import type { FieldValues } from '#app/features/questionnaire/profile.view-model.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { isPassing, toErrorAnswer } from '#app/platform/problem-response.ts';
import type { AssessmentPage } from './assessment-page.server.ts';

export interface Unsaved {
  readonly status: number;
  readonly page: DraftPage;
  /** Everything as it was typed. */
  readonly typed: FieldValues;
}

/** What a form is saved with, whether its page is under a code or in a workshop. */
export type SavingPage = Pick<AssessmentPage, 'access' | 'locale' | 'translator' | 'paths' | 'assessment'>;

/** Saves a sent form and leads on, or returns the page as it must be shown instead: nothing typed is lost. */
export async function saveDraft(context: SavingPage, form: FormData, page: DraftPage): Promise<Unsaved> {
  const unsaved = await findUnsaved(context, form, page);
  if (unsaved === null) throw redirect(page.nextHref);
  return unsaved;
}

/** The same without leading on: null where all is saved. */
export async function findUnsaved(
  context: SavingPage,
  form: FormData,
  page: DraftPage,
): Promise<Unsaved | null> {
  const read = readDraftForm(form, context.locale);
  if (!read) throw new Response(null, { status: 400 });
  const origin = readOrigin(form, context.locale);
  const typed = typedValues(form);
  const kept = { ...page, base: JSON.stringify(origin.base) };
  if (read.faults.length > 0) {
    return { status: 422, typed, page: { ...kept, errors: faultTexts(context.translator, read.faults) } };
  }
  const change = withoutPickedStored(form, read.change);
  const outcome = await saveChange(context.access, context.assessment, { ...origin, change });
  if (outcome.kind === 'saved') return null;
  if (outcome.kind === 'refused') return refuse(context, outcome, { page: kept, typed });
  const merge = toMerge(context.translator, { ...outcome, change, base: origin.base, typed });
  return { status: 409, typed, page: { ...kept, merge } };
}

type Refusal = Extract<SavedChange, { kind: 'refused' }>;

function refuse(context: SavingPage, { problem }: Refusal, rest: Pick<Unsaved, 'page' | 'typed'>): Unsaved {
  const { translator, paths } = context;
  if (problem.code === 'already-completed') throw redirect(paths.result);
  const errors = toRefusedFaults(translator, problem);
  if (errors.length > 0) return { ...rest, status: 422, page: { ...rest.page, errors } };
  if (!isPassing(problem)) throw toErrorAnswer(problem);
  return { ...rest, status: 503, page: { ...rest.page, refusal: translator.t('assess:save.notSaved') } };
}

/** What a person can mend of a change that was refused as a whole: a rule between answers. */
export function toRefusedFaults(translator: Translator, problem: Problem): readonly FormFaultText[] {
  const codes = [problem.code, ...(problem.errors ?? []).map(({ code }) => code)];
  return codes.includes('too-many-not-applicable')
    ? faultTexts(translator, [{ field: 'answer', code: 'too-many-not-applicable' }])
    : [];
}
