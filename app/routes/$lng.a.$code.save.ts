import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { openAssessment } from '#app/features/assessment/open-assessment.server.ts';
import type { ChangeRequest, SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { baseAfter, readDraftForm, readOrigin } from '#app/features/questionnaire/draft-form.ts';
import type { AutosaveAnswer } from '#app/features/questionnaire/autosave.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireAsked } from './$lng.a.$code/assessment-page.server.ts';

/** Saves while people fill in a form: the valid part of it, and nothing that another device changed. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const { access, locale } = requireAsked({ request, params });
  const form = await requireForm(request);
  const read = readDraftForm(form, locale);
  if (!read) return answer({ state: 'invalid' });
  const origin = readOrigin(form);
  const opened = await openAssessment(access);
  const change: ChangeRequest = { ...origin, change: read.change };
  const saved: SavedChange = opened.ok
    ? await saveChange(access, opened.value.assessment, change)
    : { kind: 'refused', problem: opened.problem };
  return answer(toAnswer(saved, { base: baseAfter(origin, read.change), isWhole: read.faults.length === 0 }));
}

/** Nothing to see here: who opens the address goes to the overview. */
export function loader({ request, params }: ActionFunctionArgs): Response {
  return redirect(requireAsked({ request, params }).paths.home);
}

const STATUS = { saved: 200, invalid: 422, conflict: 409, closed: 409, gone: 404, 'not-saved': 503 } as const;

const answer = (body: AutosaveAnswer): Response => Response.json(body, { status: STATUS[body.state] });

function toAnswer(saved: SavedChange, { base, isWhole }: { base: string; isWhole: boolean }): AutosaveAnswer {
  if (saved.kind === 'saved') return { state: 'saved', revision: saved.revision, base, isWhole };
  if (saved.kind === 'conflict') return { state: 'conflict' };
  if (saved.problem.code === 'not-found') return { state: 'gone' };
  if (saved.problem.code === 'already-completed') return { state: 'closed' };
  return { state: saved.problem.code === 'too-many-not-applicable' ? 'invalid' : 'not-saved' };
}
