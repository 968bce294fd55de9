import type { Progress, ReportFacts } from '#app/report-model/report-input.ts';
import type { EvaluationResult, RoadmapResult } from '#app/domain/evaluation/evaluation.ts';
import type { StepReport } from '#app/domain/roadmap/step-report.ts';

/** What was last reported about a step. */
export interface ReportedStep extends Omit<StepReport, 'on'> {
  /** ISO instant. */
  readonly at: string;
}

/** What is stored under a code, as far as a report says it. */
export interface ReportSource {
  readonly result: EvaluationResult;
  readonly assessment: ReportFacts;
  readonly steps: readonly ReportedStep[];
  /** The plan made anew after the reports; null without a report. */
  readonly replanned: (Omit<Progress, 'firstPlan'> & { readonly roadmap: RoadmapResult }) | null;
}

export function toProgress({ result, replanned }: ReportSource): Progress | null {
  if (replanned === null) return null;
  const { reports, asOf } = replanned;
  return { reports, asOf, firstPlan: result.roadmap };
}

/**
 * The result with the plan in force. The headline stays: it speaks of the firm as it answered, like score and gates.
 */
export function withPlanInForce({ result, replanned }: ReportSource): EvaluationResult {
  if (replanned === null) return result;
  return { ...result, roadmap: { ...replanned.roadmap, headline: result.roadmap.headline } };
}
