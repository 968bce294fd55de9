import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { toFaultAnswer, toProblemAnswer } from '#app/features/api/problem-answer.server.ts';
import { ownerOf } from '#app/features/assessment/code-hash.server.ts';
import { findReport } from '#app/features/assessment/find-report.server.ts';
import { findVerification } from '#app/features/assessment/find-verification.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { renderReport } from '#app/features/report/render-report.server.ts';
import { isLocale } from '#app/i18n/locales.ts';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';
import { log } from '#app/platform/log.server.ts';

/** The PDF roadmap: same content, same bytes. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const wished = new URL(request.url).searchParams.get('locale');
  const asked = isLocale(wished) ? wished : null;
  const code = params['code'] ?? '';
  try {
    const found = await findReport(code);
    if (!found.ok) return toProblemAnswer(found.problem, asked ?? negotiateLocale(request));
    const { assessment, result } = found.value;
    const locale = asked ?? assessment.locale;
    const owner = ownerOf(code) ?? '';
    const rendered = await renderReport({
      owner,
      source: found.value,
      locale,
      origin: context.publicOrigin,
      verification: await findVerification(code),
    });
    if (!rendered.ok) return toProblemAnswer(rendered.problem, locale);
    const answer = toReportAnswer(request, rendered.value, result.asOf);
    answer.headers.set('Content-Language', locale);
    return answer;
  } catch (error) {
    log.error({ err: error, requestId: context.requestId }, 'A document could not be drawn');
    return toFaultAnswer(asked ?? negotiateLocale(request));
  }
}

export function action({ request }: ActionFunctionArgs): Response {
  return toProblemAnswer({ code: 'method' }, negotiateLocale(request), { Allow: 'GET, HEAD, OPTIONS' });
}
