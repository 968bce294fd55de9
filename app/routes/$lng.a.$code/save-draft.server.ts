import { redirect } from '@remix-run/node';
import type { DraftChange } from '#app/features/assessment/draft-change.ts';
import { flattenChange, pickChange, storedValues } from '#app/features/assessment/draft-change.ts';
import type { SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { readDraftForm, readOrigin } from '#app/features/questionnaire/draft-form.ts';
import type { DraftPage } from '#app/features/questionnaire/draft-page.ts';
import { typedValues } from '#app/features/questionnaire/form-values.ts';
import { faultTexts } from '#app/features/questionnaire/form-words.ts';
import { toMergeView } from '#app/features/questionnaire/merge.view-model.ts';
import type { FieldValues } from '#app/features/questionnaire/profile.view-model.ts';
import type { DraftContext } from './draft-page.server.ts';

export interface Unsaved {
  readonly status: number;
  readonly page: DraftPage;
  /** Everything as it was typed. */
  readonly typed: FieldValues;
}

/** Saves a sent form and leads on, or returns the page as it must be shown instead: nothing typed is lost. */
export async function saveDraft(context: DraftContext, form: FormData, page: DraftPage): Promise<Unsaved> {
  const read = readDraftForm(form);
  if (!read) throw new Response(null, { status: 400 });
  const origin = readOrigin(form);
  const typed = typedValues(form);
  const kept = { ...page, revision: origin.revision, base: JSON.stringify(origin.base) };
  if (read.faults.length > 0) {
    return { status: 422, typed, page: { ...kept, errors: faultTexts(context.translator, read.faults) } };
  }
  const change = withoutPickedStored(form, read.change);
  const outcome = await saveChange(context.code, { ...origin, change });
  if (outcome.kind === 'saved') throw redirect(page.nextHref);
  return outcome.kind === 'conflict'
    ? { status: 409, typed, page: { ...kept, merge: toMerge(context, outcome, { change, typed }) } }
    : refuse(context, outcome, { page: kept, typed });
}

/** On the merge page people may have chosen what is stored already: that part is not written. */
function withoutPickedStored(form: FormData, change: DraftChange): DraftChange {
  const keys = Object.keys(flattenChange(change));
  return pickChange(
    change,
    keys.filter((key) => form.get(`pick.${key}`) !== 'stored'),
  );
}

type Conflict = Extract<SavedChange, { kind: 'conflict' }>;
type Sent = { readonly change: DraftChange; readonly typed: FieldValues };

function toMerge({ translator }: DraftContext, { assessment, keys }: Conflict, { change, typed }: Sent) {
  const source = { change, draft: assessment, keys, revision: assessment.revision };
  const ofForm = Object.entries(typed).filter(([name]) => !/^(pick\.|revision$|base$)/.test(name));
  return {
    ...toMergeView(translator, source),
    base: JSON.stringify(storedValues(assessment, Object.keys(flattenChange(change)))),
    fields: Object.fromEntries(ofForm),
  };
}

type Refusal = Extract<SavedChange, { kind: 'refused' }>;

function refuse(context: DraftContext, { problem }: Refusal, rest: Pick<Unsaved, 'page' | 'typed'>): Unsaved {
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
