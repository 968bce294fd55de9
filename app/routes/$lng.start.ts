import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import type { ProblemCode } from '#app/domain/shared/problem.ts';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { readStartForm } from '#app/features/questionnaire/start-form.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';

export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(`/${requireLocale(params)}`);
}

/** What is told apart; all else passes. */
const STATUS: Partial<Record<ProblemCode, number>> = { 'not-found': 404, 'rate-limited': 429 };

/** Begins an assessment: empty, with the answers of the quick check, or as the follow-up of an earlier one (`from`). */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const created = await createAssessment({ locale, ...readStartForm(await request.formData()) });
  if (created.ok) return redirect(pathsOf(locale, created.value.code).home);
  throw new Response(null, { status: STATUS[created.problem.code] ?? 503 });
}
