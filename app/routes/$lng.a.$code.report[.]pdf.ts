import type { LoaderFunctionArgs } from '@remix-run/node';
import { toNoReportAnswer } from '#app/features/report/no-report.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { requireAsked } from './$lng.a.$code/assessment-page.server.ts';
import { findRendered } from './$lng.a.$code/rendered-report.server.ts';

/** The PDF of a result in the language of the page; a plain link without JavaScript. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const { access, code, locale, paths, translator } = requireAsked({ request, params });
  const rendered = await findRendered(access, { code, locale, origin: context.publicOrigin });
  if (rendered.ok) return toReportAnswer(request, rendered.value);
  return toNoReportAnswer(translator, {
    problem: rendered.problem,
    home: paths.home,
    pdf: new URL(request.url).pathname,
  });
}
