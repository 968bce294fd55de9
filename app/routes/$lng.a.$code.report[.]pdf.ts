import type { LoaderFunctionArgs } from '@remix-run/node';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';
import { requireAsked } from './$lng.a.$code/assessment-page.server.ts';
import { findRendered } from './$lng.a.$code/rendered-report.server.ts';

/** The PDF of a result in the language of the page; a plain link without JavaScript. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { access, code, locale } = requireAsked(params);
  const rendered = await findRendered(access, { code, locale, origin: context.publicOrigin });
  if (rendered.ok) return toReportAnswer(request, rendered.value);
  const headers = new Headers();
  const { retryAfterSeconds } = rendered.problem;
  if (retryAfterSeconds !== undefined) headers.set('Retry-After', String(retryAfterSeconds));
  throw new Response(null, { status: statusOf(rendered.problem), headers });
}
