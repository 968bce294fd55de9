import { redirect } from '@remix-run/node';
import type { SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { readDraftForm, readOrigin, withoutPickedStored } from '#app/features/questionnaire/draft-form.ts';
import type { DraftPage } from '#app/features/questionnaire/draft-page.ts';
import { typedValues } from '#app/features/questionnaire/form-values.ts';
import { faultTexts } from '#app/features/questionnaire/form-words.ts';
import { toMerge } from '#app/features/questionnaire/merge.view-model.ts';
import type { FieldValues } from '#app/features/questionnaire/profile.view-model.ts';
import type { AssessmentPage } from './assessment-page.server.ts';

export interface Unsaved {
  readonly status: number;
  readonly page: DraftPage;
  /** Everything as it was typed. */
  readonly typed: FieldValues;
}

/** Saves a sent form and leads on, or returns the page as it must be shown instead: nothing typed is lost. */
export async function saveDraft(context: AssessmentPage, form: FormData, page: DraftPage): Promise<Unsaved> {
  const read = readDraftForm(form, context.locale);
  if (!read) throw new Response(null, { status: 400 });
  const origin = readOrigin(form);
  const typed = typedValues(form);
  const kept = { ...page, revision: origin.revision, base: JSON.stringify(origin.base) };
  if (read.faults.length > 0) {
    return { status: 422, typed, page: { ...kept, errors: faultTexts(context.translator, read.faults) } };
  }
  const change = withoutPickedStored(form, read.change);
  const outcome = await saveChange(context.access, context.assessment, { ...origin, change });
  if (outcome.kind === 'saved') throw redirect(page.nextHref);
  if (outcome.kind === 'refused') return refuse(context, outcome, { page: kept, typed });
  const merge = toMerge(context.translator, { ...outcome, change, typed });
  return { status: 409, typed, page: { ...kept, merge } };
}

type Refusal = Extract<SavedChange, { kind: 'refused' }>;

function refuse(
  context: AssessmentPage,
  { problem }: Refusal,
  rest: Pick<Unsaved, 'page' | 'typed'>,
): Unsaved {
  const { t } = context.translator;
  if (problem.code === 'not-found') throw new Response(null, { status: 404 });
  if (problem.code === 'already-completed') throw redirect(context.paths.result);
  const codes = [problem.code, ...(problem.errors ?? []).map(({ code }) => code)];
  if (codes.includes('too-many-not-applicable')) {
    const errors = faultTexts(context.translator, [{ field: 'answer', code: 'too-many-not-applicable' }]);
    return { ...rest, status: 422, page: { ...rest.page, errors } };
  }
  return { ...rest, status: 503, page: { ...rest.page, refusal: t('assess:save.notSaved') } };
}
