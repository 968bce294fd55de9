import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import { questionAfterRemarks } from '#app/domain/assessment/plan-in-force.ts';
import type { SaidRemark } from '#app/domain/assessment/step-remark.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { evaluateQuestion } from '#app/threads/evaluations.server.ts';
import { stepRequestSchema } from './assessment-request.schema.ts';
import { openAssessment, toCompleted } from './open-assessment.server.ts';
import { parseUnderCode } from './parse-under-code.server.ts';

/** Whether the plan as made at completion, an earlier remark or the plan that follows from them names the measure. */
async function isInPlan(access: AssessmentAccess, id: string): Promise<Outcome<boolean>> {
  const opened = await openAssessment(access, 'remark-on-steps');
  if (!opened.ok) return opened;
  const completed = toCompleted(opened.value);
  if (!completed.ok) return completed;
  const { assessment, result, remarks } = completed.value;
  const names = ({ measure }: { readonly measure: string }): boolean => measure === id;
  if (result.roadmap.steps.some(names) || remarks.some(names)) return succeed(true);
  const question = questionAfterRemarks(assessment, result, remarks);
  if (question === null) return succeed(false);
  const planned = await evaluateQuestion(question);
  return planned.ok ? succeed(planned.value.roadmap.steps.some(names)) : planned;
}

/**
 * Notes how a step of the plan went; the last remark counts, and a reason is kept where the step is stuck.
 * `not-completed` before there is a plan, `not-found` for a measure the plan does not hold.
 */
export async function remarkOnStep(
  access: AssessmentAccess,
  { measure, state, reason, note }: Omit<SaidRemark, 'at'>,
): Promise<Outcome<SaidRemark>> {
  if (!may(access, 'remark-on-steps')) return fail({ code: 'not-found' });
  const kept = state === 'stuck' ? reason : null;
  const remark: SaidRemark = { measure, state, reason: kept, note, at: now().toISOString() };
  // Looked at before the write: planning may take a second, and no other save waits for it.
  const planned = await isInPlan(access, measure);
  if (!planned.ok) return planned;
  if (!planned.value) return fail({ code: 'not-found' });
  return currentStore().write(async ({ assessments }) => {
    if ((await assessments.findVersion(access.owner)) === null) return fail({ code: 'not-found' });
    await assessments.saveRemark(access.owner, remark);
    return succeed(remark);
  });
}

/** The same for a body that nobody has looked at yet. */
export async function remarkFromBody(
  access: AssessmentAccess,
  measure: string,
  body: unknown,
): Promise<Outcome<SaidRemark>> {
  const parsed = await parseUnderCode(access, { action: 'remark-on-steps', schema: stepRequestSchema, body });
  if (!parsed.ok) return parsed;
  const { state, reason = null, note = null } = parsed.value;
  return remarkOnStep(access, { measure, state, reason, note });
}

/** Takes a remark back, as if nothing had been said; twice is as good as once. `not-found` without an assessment. */
export async function withdrawRemark(access: AssessmentAccess, measure: string): Promise<Outcome<null>> {
  if (!may(access, 'remark-on-steps')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ assessments }) => {
    if ((await assessments.findVersion(access.owner)) === null) return fail({ code: 'not-found' });
    await assessments.removeRemark(access.owner, measure);
    return succeed(null);
  });
}
