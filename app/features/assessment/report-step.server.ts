import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { ownerOf } from './code-hash.server.ts';
import { stepRequestSchema } from './assessment-request.schema.ts';
import { parseRequest } from './parse-request.ts';
import type { StepReport, StepReportView } from './use-case.ts';

/**
 * Notes how a step of the plan went; the last report counts. `not-completed` before there is a plan,
 * `not-found` for a measure the plan does not hold.
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
    if ((await assessments.find(owner)) === null) return fail({ code: 'not-found' });
    const result = await assessments.findResult(owner);
    if (result === null) return fail({ code: 'not-completed' });
    if (!result.roadmap.steps.some((step) => step.measure === measure)) return fail({ code: 'not-found' });
    const { state, note } = report;
    await assessments.saveStep(owner, { measure, state, note, at });
    return succeed({ measure, state, note, at: at.toISOString() });
  });
}

/** The same for a body that nobody has looked at yet. */
export async function reportStepFromBody(
  code: string,
  measure: string,
  body: unknown,
): Promise<Outcome<StepReportView>> {
  const parsed = parseRequest(stepRequestSchema, body);
  if (parsed.ok)
    return reportStep(code, measure, { state: parsed.value.state, note: parsed.value.note ?? null });
  const owner = ownerOf(code);
  const isKnown = owner !== null && (await currentStore().assessments.find(owner)) !== null;
  return isKnown ? parsed : fail({ code: 'not-found' });
}
