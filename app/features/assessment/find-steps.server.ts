import { currentStore } from '#app/persistence/current-store.ts';
import { ownerOf } from './code-hash.server.ts';
import { toStepReportView } from './to-step-report-view.ts';
import type { StepReportView } from './use-case.ts';

/** What was reported about the steps of a plan, by measure. Empty for a foreign code. */
export async function findSteps(code: string): Promise<readonly StepReportView[]> {
  const owner = ownerOf(code);
  if (owner === null) return [];
  const steps = await currentStore().assessments.findSteps(owner);
  return steps.map(toStepReportView);
}
