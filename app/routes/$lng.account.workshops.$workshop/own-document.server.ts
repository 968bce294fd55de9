import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { openOwnReport } from '#app/features/own-report/own-report.server.ts';
import { ownReportPath } from '#app/features/own-report/paths.ts';
import { toNoReportAnswer } from '#app/features/report/no-report.server.ts';
import type { ReportForm } from '#app/features/report/render-report.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { workshopPath } from '#app/features/workshop/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { findOwnRendered } from '../$lng.a.$code/own-rendered.server.ts';
import { requireAdviser } from '../$lng.account.clients._index/adviser-page.server.ts';

/** The version of an adviser as a document. What it lacks is said on the page where it is written. */
export const ownDocument =
  (form: ReportForm) =>
  async (args: LoaderFunctionArgs): Promise<Response> => {
    const { adviser, locale, translator } = await requireAdviser(args);
    const id = args.params['workshop'] ?? '';
    const { access, canRead, own } = requireValue(await openOwnReport({ adviser, id }));
    const home = ownReportPath(workshopPath(locale, id));
    if (!canRead || own === null) return redirect(home);
    const rendered = await findOwnRendered(access, {
      ...{ own, form, locale, origin: args.context.publicOrigin },
    });
    if (rendered.ok) return toReportAnswer(args.request, rendered.value);
    if (rendered.problem.code === 'not-completed') return redirect(home);
    const pdf = new URL(args.request.url).pathname;
    return toNoReportAnswer(translator, { problem: rendered.problem, home, pdf });
  };
