import type { EvaluationResult } from '../evaluation/evaluation.ts';
import { getMethod } from '../evaluation/method.ts';
import type { ProfileDraft } from '../questionnaire/profile.ts';
import type { UseCase } from '../questionnaire/use-case.ts';
import type { GoalCosts } from '../roadmap/goal-costs.ts';
import { costsOfGoal } from '../roadmap/goal-costs.ts';
import type { RoadmapResult } from '../roadmap/roadmap-result.ts';

interface PlansOfFirm {
  /** With the plan in force as its roadmap. */
  readonly result: Pick<EvaluationResult, 'method' | 'roadmap'>;
  /** The plan made at completion, where another is in force by now. */
  readonly firstPlan: RoadmapResult | null;
  readonly profile: ProfileDraft;
}

/** What a goal costs by the plan in force; a trial that is done already stands in the first plan alone. */
export function costsOfGoals({ result, firstPlan, profile }: PlansOfFirm): (useCase: UseCase) => GoalCosts {
  const { measures } = getMethod(result.method);
  const steps = [...result.roadmap.steps, ...(firstPlan?.steps ?? [])];
  return (useCase) => costsOfGoal({ measures, steps, sizeClass: profile.sizeClass ?? null }, useCase);
}
