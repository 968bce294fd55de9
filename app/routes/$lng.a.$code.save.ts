import type { ActionFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { flattenChange } from '#app/features/assessment/draft-change.ts';
import type { SavedChange } from '#app/features/assessment/save-change.server.ts';
import { saveChange } from '#app/features/assessment/save-change.server.ts';
import { readDraftForm, readOrigin } from '#app/features/questionnaire/draft-form.ts';
import type { AutosaveAnswer } from '#app/features/questionnaire/autosave.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';

/** Saves while people fill in a form: the valid part of it, and nothing that another device changed. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  requireLocale(params);
  const form = await request.formData();
  const read = readDraftForm(form);
  if (!read) return answer({ state: 'invalid' });
  const origin = readOrigin(form);
  const mine = flattenChange(read.change);
  const saved = await saveChange(params['code'] ?? '', { ...origin, change: read.change });
  return answer(
    toAnswer(saved, { base: JSON.stringify({ ...origin.base, ...mine }), isWhole: read.faults.length === 0 }),
  );
}

/** Nothing to see here: who opens the address goes to the overview. */
export function loader({ params }: ActionFunctionArgs): Response {
  return redirect(pathsOf(requireLocale(params), params['code'] ?? '').home);
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
