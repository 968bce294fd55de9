import type { Outcome } from '#app/domain/shared/problem.ts';
import type { StepReport } from './use-case.ts';

/** Notes how a step of the plan went. `not-completed` before there is a plan. */
export async function reportStep(
  _code: string,
  _measure: string,
  _report: StepReport,
): Promise<Outcome<{ readonly revision: number }>> {
  throw new Error('The store is not open yet');
}
