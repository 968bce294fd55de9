import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import type { SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import type { AutosaveAnswer } from '#app/features/questionnaire/autosave.ts';
import { baseAfter, readDraftForm, readOrigin } from '#app/features/questionnaire/draft-form.ts';
import { faultTexts } from '#app/features/questionnaire/form-words.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import type { Asked } from './assessment-page.server.ts';
import { toRefusedFaults } from './save-draft.server.ts';

/** Saves while people fill in a form: the valid part of it, and nothing that another device changed. */
export async function autosave(
  { access, locale, translator }: Pick<Asked, 'access' | 'locale' | 'translator'>,
  form: FormData,
): Promise<AutosaveAnswer> {
  const read = readDraftForm(form, locale);
  if (!read) throw new Response(null, { status: 400 });
  const origin = readOrigin(form, locale);
  const opened = await openAssessment(access);
  const saved: SavedChange = opened.ok
    ? await saveChange(access, opened.value.assessment, { ...origin, change: read.change })
    : { kind: 'refused', problem: opened.problem };
  if (saved.kind !== 'saved') return toUnsaved(saved, translator);
  const faults = faultTexts(translator, read.faults);
  return { state: 'saved', base: baseAfter(origin, read.change), faults };
}

const STATUS = { saved: 200, refused: 422, conflict: 409, closed: 409, gone: 404, 'not-saved': 503 } as const;

export const sendAutosaved = (body: AutosaveAnswer): Response =>
  Response.json(body, { status: STATUS[body.state] });

function toUnsaved(unsaved: Exclude<SavedChange, { kind: 'saved' }>, translator: Translator): AutosaveAnswer {
  if (unsaved.kind === 'conflict') return { state: 'conflict' };
  const { problem } = unsaved;
  if (problem.code === 'not-found') return { state: 'gone' };
  if (problem.code === 'already-completed') return { state: 'closed' };
  const faults = toRefusedFaults(translator, problem);
  return faults.length > 0 ? { state: 'refused', faults } : { state: 'not-saved' };
}
