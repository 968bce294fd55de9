import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { AutosaveAnswer } from '#app/features/questionnaire/autosave.ts';
import { isKnownItem } from '#app/features/questionnaire/question.view-model.ts';
import { noteFaultTexts } from '#app/features/workshop/note-fields.view-model.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { autosave, sendAutosaved } from './$lng.a.$code/autosave.server.ts';
import { keepNote } from './$lng.account.workshops.$workshop/keep-note.server.ts';
import { requireWorkshop } from './$lng.account.workshops.$workshop/workshop-page.server.ts';

/** Saves while an adviser fills in a form: the answer as the holder's own page does, and what is noted beside it. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { asking, workshop, locale, translator } = await requireWorkshop(args);
  const form = await requireForm(args.request);
  const answered = await autosave({ access: workshop.access, locale, translator }, form);
  const item = form.get('item');
  if (typeof item !== 'string' || !isKnownItem(item)) return sendAutosaved(answered);
  const isAnswered = answered.state === 'saved' && answered.faults.length === 0;
  const { read, saved } = await keepNote(asking, item, { form, isAnswered });
  if (!saved.ok) return sendAutosaved(unsaved(answered, saved.problem.code));
  if (answered.state !== 'saved' && answered.state !== 'refused') return sendAutosaved(answered);
  const faults = [...answered.faults, ...noteFaultTexts(translator, read?.faults ?? [])];
  return sendAutosaved({ ...answered, faults });
}

/** Why the note is not stored: the access has ended meanwhile, or the storage refuses. What became of the answer goes first. */
function unsaved(answered: AutosaveAnswer, code: string): AutosaveAnswer {
  if (answered.state !== 'saved') return answered;
  return { state: code === 'not-found' ? 'gone' : 'not-saved' };
}

/** Nothing to see here: who opens the address goes to the overview. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { locale, asking } = await requireWorkshop(args);
  return redirect(workshopPath(locale, asking.id));
}
