import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { ownerOf } from './code-hash.server.ts';
import { stepRequestSchema } from './assessment-request.schema.ts';
import { parseRequest } from './parse-request.ts';
import { replan } from './replan.ts';
import { toStepReportView } from './to-step-report-view.ts';
import type { StepReport, StepReportView } from './use-case.ts';

type Assessments = WriteRepositories['assessments'];

/** Whether the plan as made at completion, an earlier report or the plan that follows from them names the measure. */
async function isReportable(assessments: Assessments, owner: string, id: string): Promise<Outcome<boolean>> {
  const record = await assessments.find(owner);
  if (record === null) return fail({ code: 'not-found' });
  const result = await assessments.findResult(owner);
  if (result === null) return fail({ code: 'not-completed' });
  const reports = (await assessments.findSteps(owner)).map(toStepReportView);
  const names = ({ measure }: { readonly measure: string }): boolean => measure === id;
  if (result.roadmap.steps.some(names) || reports.some(names)) return succeed(true);
  return succeed(replan(record, result.asOf, reports)?.roadmap.steps.some(names) ?? false);
}

/**
 * Notes how a step of the plan went; the last report counts, and a reason is kept where the step is stuck.
 * `not-completed` before there is a plan, `not-found` for a measure the plan does not hold.
 */
export async function reportStep(
  code: string,
  measure: string,
  report: StepReport,
): Promise<Outcome<StepReportView>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  const at = now();
  return currentStore().write(async ({ assessments }) => {
    const reportable = await isReportable(assessments, owner, measure);
    if (!reportable.ok) return reportable;
    if (!reportable.value) return fail({ code: 'not-found' });
    const { state, note } = report;
    const record = { measure, state, reason: state === 'stuck' ? report.reason : null, note, at };
    await assessments.saveStep(owner, record);
    return succeed(toStepReportView(record));
  });
}

/** The same for a body that nobody has looked at yet. */
export async function reportStepFromBody(
  code: string,
  measure: string,
  body: unknown,
): Promise<Outcome<StepReportView>> {
  const parsed = parseRequest(stepRequestSchema, body);
  if (parsed.ok) {
    const { state, reason = null, note = null } = parsed.value;
    return reportStep(code, measure, { state, reason, note });
  }
  const owner = ownerOf(code);
  const isKnown = owner !== null && (await currentStore().assessments.find(owner)) !== null;
  return isKnown ? parsed : fail({ code: 'not-found' });
}

/** Takes a report back, as if nothing had been said; twice is as good as once. `not-found` without an assessment. */
export async function withdrawStepReport(code: string, measure: string): Promise<Outcome<null>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  return currentStore().write(async ({ assessments }) => {
    if ((await assessments.find(owner)) === null) return fail({ code: 'not-found' });
    await assessments.removeStep(owner, measure);
    return succeed(null);
  });
}
