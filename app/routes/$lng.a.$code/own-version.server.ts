import type { LoaderFunctionArgs } from '@remix-run/node';
import { findVersionOf } from '#app/features/own-report/own-report.server.ts';
import { toNoReportAnswer } from '#app/features/report/no-report.server.ts';
import type { ReportForm } from '#app/features/report/render-report.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAsked } from './assessment-page.server.ts';
import { findOwnRendered } from './own-rendered.server.ts';

/** What an adviser has made of a report, for the holder of its code. */
export const ownVersion =
  (form: ReportForm) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    const { access, locale, paths, translator } = requireAsked({ request, params });
    const own = requireValue(await findVersionOf(access, params['workshop'] ?? ''));
    const rendered = await findOwnRendered(access, { own, form, locale, origin: context.publicOrigin });
    if (rendered.ok) return toReportAnswer(request, rendered.value);
    const pdf = new URL(request.url).pathname;
    return toNoReportAnswer(translator, { problem: rendered.problem, home: paths.home, pdf });
  };
