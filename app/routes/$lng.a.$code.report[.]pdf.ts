import type { LoaderFunctionArgs } from '@remix-run/node';
import { ownerOf } from '#app/features/assessment/code-hash.server.ts';
import { findReport } from '#app/features/assessment/find-report.server.ts';
import { findVerification } from '#app/features/assessment/find-verification.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { renderReport } from '#app/features/report/render-report.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';

/** The PDF of a result in the language of the page; a plain link without JavaScript. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const found = await findReport(code);
  if (!found.ok) throw new Response(null, { status: statusOf(found.problem) });
  const owner = ownerOf(code) ?? '';
  const rendered = await renderReport({
    owner,
    source: found.value,
    locale,
    origin: context.publicOrigin,
    verification: await findVerification(code),
  });
  if (rendered.ok) return toReportAnswer(request, rendered.value, found.value.result.asOf);
  const retry = String(rendered.problem.retryAfterSeconds ?? 10);
  throw new Response(null, { status: statusOf(rendered.problem), headers: { 'Retry-After': retry } });
}
