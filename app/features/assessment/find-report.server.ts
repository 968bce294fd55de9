import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { findResult } from './find-result.server.ts';
import { findSteps } from './find-steps.server.ts';
import { replan } from './replan.ts';
import type { ReportSource } from './use-case.ts';

/** The stored result with what was reported since and the plan that follows; or `not-completed`, `not-found`. */
export async function findReport(code: string): Promise<Outcome<ReportSource>> {
  const found = await findResult(code);
  if (!found.ok) return found;
  const { assessment, result } = found.value;
  const steps = await findSteps(code);
  let replanned: ReturnType<typeof replan> | undefined;
  return succeed({
    ...found.value,
    steps,
    // Planned when it is asked for, and once: a document that is kept already needs no plan.
    get replanned() {
      return (replanned ??= replan(assessment, result.asOf, steps));
    },
  });
}
