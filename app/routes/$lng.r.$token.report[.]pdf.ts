import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import { toNoFileAnswer } from '#app/features/report/no-file.server.ts';
import { renderReport } from '#app/features/report/render-report.server.ts';
import { toReportAnswer } from '#app/features/report/report-answer.server.ts';
import { sharedAccessOf } from '#app/features/sharing/access.server.ts';
import { findShared, openShared } from '#app/features/sharing/open-shared.server.ts';
import { sharedPath } from '#app/features/sharing/share.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

/** The document of a shared report. Where the link shows nothing, its page says so. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const token = params['token'] ?? '';
  const access = sharedAccessOf(token);
  const home = sharedPath(locale, token);
  const origin = context.publicOrigin;
  const read = async () => {
    const opened = await openShared(access);
    if (!opened.ok) return opened;
    const completed = toCompleted(opened.value);
    if (!completed.ok) return completed;
    return { ok: true as const, value: { completed: completed.value, locale, origin, check: null } };
  };
  const shared = await findShared(access);
  const rendered = shared.ok
    ? await renderReport({
        ...{ owner: shared.value.owner, version: shared.value, locale, origin },
        ...{ audience: 'link', read },
      })
    : shared;
  if (rendered.ok) return toReportAnswer(request, rendered.value);
  if (rendered.problem.code === 'not-found') return redirect(home);
  const file = `${home}/report.pdf`;
  return toNoFileAnswer(translatorFor(locale), { problem: rendered.problem, home, file });
}
