import type { UseCaseCosts } from '#app/domain/roadmap/returns.ts';
import type { Goal } from '#app/domain/questionnaire/profile.ts';
import { costsFromPlan } from '#app/domain/evaluation/use-case-costs.ts';
import type { ReportInput } from './report-input.ts';

/** What a goal costs by the plan in force; a trial that is done already stands in the first plan alone. */
export function costsOfGoals({
  result: { roadmap },
  progress,
  facts,
}: Pick<ReportInput, 'result' | 'progress' | 'facts'>): (goal: Goal) => UseCaseCosts {
  const steps = [...roadmap.steps, ...(progress?.firstPlan.steps ?? [])];
  return costsFromPlan({ ...roadmap, steps }, facts.profile.sizeClass ?? null);
}
