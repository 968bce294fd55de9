import { ITEMS } from '../questionnaire/items.ts';
import { statusOf } from '../questionnaire/profile.ts';
import { USE_CASE_FIGURES } from '../questionnaire/use-case.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { EvaluationInput } from './evaluation.ts';

/** The input on a day as one text in which the order of keys plays no part. Lists whose order has no meaning are sorted. */
export function canonicalInput(input: EvaluationInput, asOf: IsoDate): string {
  const { profile } = input;
  return JSON.stringify([
    input.questionnaire,
    asOf,
    [profile.role, profile.sizeClass, profile.sector, profile.country, profile.region, profile.aiUse],
    profile.goals,
    profile.goals.map((goal) => statusOf(profile, goal)),
    profile.exposure,
    profile.resources && [profile.resources.budgetEurPerYear, profile.resources.staffDaysPerQuarter],
    ITEMS.map((item) => {
      const answer = input.answers[item];
      if (answer === undefined) return null;
      if ('level' in answer) return answer.level;
      return 'unknown' in answer ? 'unknown' : ['notApplicable', answer.reason];
    }),
    [...new Set(input.done)].toSorted(),
    // Only a plan made anew knows of dropped steps: without them the text is what it always was.
    ...(input.dropped ? [[...new Set(input.dropped)].toSorted()] : []),
    input.useCases.map((useCase) => [
      useCase.goal,
      ...USE_CASE_FIGURES.map((figure) => useCase[figure] ?? null),
    ]),
  ]);
}
