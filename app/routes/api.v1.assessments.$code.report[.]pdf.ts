import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { findStoredLocale } from '#app/features/assessment/find-version.server.ts';
import { toFaultAnswer, toProblemAnswer } from '#app/features/http-api/problem-answer.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { isLocale } from '#app/i18n/locales.ts';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';
import { log } from '#app/platform/log.server.ts';
import { findRendered } from './$lng.a.$code/rendered-report.server.ts';

/** The PDF roadmap: same content, same bytes. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const wished = new URL(request.url).searchParams.get('locale');
  const asked = isLocale(wished) ? wished : null;
  const { code = '' } = params;
  const access = accessOf(code);
  try {
    const wanted = { code, origin: context.publicOrigin, ...(asked && { locale: asked }) };
    const rendered = await findRendered(access, wanted);
    if (!rendered.ok) {
      const locale = asked ?? (await findStoredLocale(access)) ?? negotiateLocale(request.headers);
      return toProblemAnswer(rendered.problem, locale);
    }
    const answer = toReportAnswer(request, rendered.value);
    answer.headers.set('Content-Language', rendered.value.locale);
    return answer;
  } catch (error) {
    log.error({ err: error, requestId: context.requestId }, 'A document could not be drawn');
    return toFaultAnswer(asked ?? negotiateLocale(request.headers));
  }
}

export function action({ request }: ActionFunctionArgs): Response {
  return toProblemAnswer({ code: 'method' }, negotiateLocale(request.headers), {
    Allow: 'GET, HEAD, OPTIONS',
  });
}
