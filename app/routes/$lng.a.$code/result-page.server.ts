import { redirect } from '@remix-run/node';
import { newCode } from '#app/features/assessment/create-once.server.ts';
import { patchAssessment } from '#app/features/assessment/patch-assessment.server.ts';
import { remarkOnStep, withdrawRemark } from '#app/features/assessment/remark-on-step.server.ts';
import { toWaves } from '#app/features/report/changes.view-model.ts';
import { toEndedNotice } from '#app/features/report/ended-since.ts';
import { toQuickCheckNotice } from '#app/features/report/quick-check-notice.ts';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { chapterPath } from '#app/features/report/result-chapters.ts';
import type { ResultInput } from '#app/features/report/result-input.ts';
import type { ReturnsRead } from '#app/features/report/return-form.ts';
import { readReturnForm } from '#app/features/report/return-form.ts';
import { toReturnForm } from '#app/features/report/return-form.view-model.ts';
import { readStepForm } from '#app/features/report/step-check-in.view-model.ts';
import { toVerification } from '#app/features/verification/to-verification.server.ts';
import { toVerificationPanel } from '#app/features/verification/verification.view-model.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { AssessmentPage, FinishedPage, PageArgs } from './assessment-page.server.ts';
import { requireAsked, requireFinished } from './assessment-page.server.ts';

interface OpenedResult {
  readonly page: FinishedPage;
  readonly input: ResultInput;
}

/** What every page of a result is made from. */
export async function openResult(args: PageArgs): Promise<OpenedResult> {
  const page = await requireFinished(args);
  const { code, locale, translator, paths, opened, completed } = page;
  const { assessment, result } = completed;
  const today = toIsoDay(now());
  const origin = args.context.publicOrigin;
  const report = await buildReport({ completed, locale, origin, check: null, lookedAtOn: today });
  const goals = assessment.profile.goals ?? [];
  const input = {
    report: requireValue(report),
    code,
    newCode: newCode(),
    home: paths.home,
    waves: toWaves(completed, opened.follows),
    ended: toEndedNotice(result, today, translator),
    quickCheck: toQuickCheckNotice(opened.quickFirst, completed, translator),
    verification: toVerificationPanel(translator, paths.home, toVerification(code, opened)),
    returnForm: toReturnForm({ goals, useCases: assessment.useCases, refused: null }, translator),
  };
  return { page, input };
}

/** Notes how a step is going and comes back to the page that asked, at what it says then. */
export async function reportStep(args: PageArgs, fields: FormData, anchor: string): Promise<Response> {
  const { access } = requireAsked(args);
  const said = readStepForm(fields);
  if (said === null) throw new Response(null, { status: 400 });
  const { measure, state, reason } = said;
  if (state === null) requireValue(await withdrawRemark(access, measure));
  else requireValue(await remarkOnStep(access, { measure, state, reason, note: null }));
  return redirect(`${new URL(args.request.url).pathname}#${anchor}`);
}

/** Keeps the figures of the return and comes back to what they bring, or tells what is wrong with them. */
export async function saveReturns(args: PageArgs, fields: FormData): Promise<Response | ReturnsRead> {
  const page = await requireFinished(args);
  const refused = await keepReturns(page, fields);
  return refused ?? redirect(`${chapterPath(page.paths.home, 'return')}#returns`);
}

/** Keeps what each goal costs today; what is wrong with it, or null. */
export async function keepReturns(
  { access, assessment, locale }: Pick<AssessmentPage, 'access' | 'assessment' | 'locale'>,
  fields: FormData,
): Promise<ReturnsRead | null> {
  const goals = assessment.profile.goals ?? [];
  const read = readReturnForm(fields, { goals, known: assessment.useCases, locale });
  if (read.faults.length > 0) return read;
  // Figures for goals that are not on this page came through the HTTP API and stay.
  const others = assessment.useCases.filter((entry) => !goals.includes(entry.goal));
  const useCases = [...others, ...read.useCases];
  requireValue(await patchAssessment(access, { revision: assessment.revision, useCases }));
  return null;
}
