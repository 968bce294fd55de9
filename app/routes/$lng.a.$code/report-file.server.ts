import type { LoaderFunctionArgs } from '@remix-run/node';
import { toNoFileAnswer } from '#app/features/report/no-file.server.ts';
import type { ReportForm } from '#app/features/report/render-report.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { requireAsked } from './assessment-page.server.ts';
import { findRendered } from './rendered-report.server.ts';

/** The document of a result in the language of the page; a plain link without JavaScript. */
export const reportFile =
  (form: ReportForm) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    const { access, code, locale, paths, translator } = requireAsked({ request, params });
    const rendered = await findRendered(access, { code, form, locale, origin: context.publicOrigin });
    if (rendered.ok) return toReportAnswer(request, rendered.value);
    return toNoFileAnswer(translator, {
      problem: rendered.problem,
      home: paths.home,
      file: new URL(request.url).pathname,
    });
  };
