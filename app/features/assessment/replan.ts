import { evaluate, WITHOUT_FINGERPRINT } from '#app/domain/evaluation/evaluate.ts';
import { afterReports } from '#app/domain/roadmap/after-reports.ts';
import type { EvaluationContent } from './evaluation-input.ts';
import { toEvaluationInput } from './evaluation-input.ts';
import type { Replanned, StepReportView } from './use-case.ts';

/**
 * The plan made anew from where the reports have brought the firm. The stored result stays as it is: a score is made
 * of answers. Null without a report.
 */
export function replan(
  content: EvaluationContent,
  asOf: string,
  steps: readonly StepReportView[],
): Replanned | null {
  if (steps.length === 0) return null;
  const reports = steps.map(({ measure, state, reason, at }) => ({
    ...{ measure, state, reason },
    on: at.slice(0, 10),
  }));
  const input = afterReports(toEvaluationInput(content, asOf), reports);
  return { asOf: input.asOf, roadmap: evaluate(input, WITHOUT_FINGERPRINT).roadmap, reports };
}
