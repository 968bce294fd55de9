import { costsFromPlan } from '../evaluation/use-case-costs.ts';
import type { EvaluationResult } from '../evaluation/evaluation.ts';
import { getMethod } from '../evaluation/method.ts';
import type { Goal } from '../questionnaire/profile.ts';
import type { ProfileDraft } from '../questionnaire/profile.ts';
import type { UseCaseCosts } from '../roadmap/returns.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';

interface PlansOfFirm {
  /** With the plan in force as its roadmap. */
  readonly result: Pick<EvaluationResult, 'method' | 'roadmap'>;
  /** The plan made at completion, where another is in force by now. */
  readonly firstPlan: RoadmapResult | null;
  readonly profile: ProfileDraft;
}

/** What a goal costs by the plan in force; a trial that is done already stands in the first plan alone. */
export function costsOfGoals({ result, firstPlan, profile }: PlansOfFirm): (goal: Goal) => UseCaseCosts {
  const steps = [...result.roadmap.steps, ...(firstPlan?.steps ?? [])];
  return costsFromPlan(getMethod(result.method).measures, { steps }, profile.sizeClass ?? null);
}
