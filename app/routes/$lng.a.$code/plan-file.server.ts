import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { openAssessment, toCompleted } from '#app/features/assessment/open-assessment.server.ts';
import { toNoFileAnswer } from '#app/features/report/no-file.server.ts';
import type { ReportInput } from '#app/features/report/report-input.server.ts';
import { findReportInput } from '#app/features/report/report-input.server.ts';
import { requireAsked } from './assessment-page.server.ts';
import { toAttachment } from './attachment.server.ts';

interface PlanFile {
  readonly extension: string;
  readonly type: string;
  readonly write: (input: ReportInput, assessmentId: string) => string;
}

/** The plan in force in another form, to be kept; where no step is planned the result says so instead. */
export function planFile({ extension, type, write }: PlanFile) {
  const find = async (args: LoaderFunctionArgs) => {
    const { access, locale } = requireAsked(args);
    const opened = await openAssessment(access);
    if (!opened.ok) return opened;
    const completed = toCompleted(opened.value);
    if (!completed.ok) return completed;
    const origin = args.context.publicOrigin;
    const input = await findReportInput({ completed: completed.value, locale, origin, check: null });
    return input.ok ? { ok: true as const, value: { input: input.value, id: opened.value.id } } : input;
  };
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    const { locale, translator, paths } = requireAsked(args);
    const found = await find(args);
    if (!found.ok) {
      const { pathname } = new URL(args.request.url);
      return toNoFileAnswer(translator, { problem: found.problem, home: paths.home, file: pathname });
    }
    const { input, id } = found.value;
    if (input.result.roadmap.steps.length === 0) return redirect(paths.result);
    return toAttachment(args.request, {
      ...{ name: input.result.asOf, extension, type, locale },
      write: () => write(input, id),
    });
  };
}
