import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Answer, Answers } from '#app/domain/questionnaire/answers.ts';
import type { Level } from '#app/domain/questionnaire/items.ts';
import { DIMENSIONS, itemsOf } from '#app/domain/questionnaire/items.ts';
import type { Profile } from '#app/domain/questionnaire/profile.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';

/** In method order; null is what nobody there can say. */
const LEVELS: Readonly<Record<(typeof DIMENSIONS)[number], readonly (Level | null)[]>> = {
  data: [2, 2, 0, 4, null, 0],
  skills: [1, 0, 2, 1, 0, 0],
  cloud: [3, 0, 0, 0, 1, null],
  budget: [1, 1, 1, null, null, 0],
};

const toAnswer = (level: Level | null): Answer => (level === null ? { unknown: true } : { level });

const ANSWERS: Answers = Object.fromEntries(
  DIMENSIONS.flatMap((dimension) =>
    itemsOf(dimension).map((item, index) => [item, toAnswer(LEVELS[dimension][index] ?? null)] as const),
  ),
);

/** A bakery of 34 with five shops, made up. Four years of daily sales; one trial last summer left nothing in writing. */
export const EXAMPLE_FIRM = {
  questionnaire: CURRENT_QUESTIONNAIRE,
  profile: {
    ...{ role: 'owner', sizeClass: '10-49', sector: 'manufacturing', country: 'DE', region: 'DE2' },
    ...{ aiUse: 'none', exposure: 'any' },
    goals: ['demand-forecasting'],
    goalStatus: {},
    resources: { budgetEurPerYear: 3_000, staffDaysPerQuarter: 4 },
  },
  answers: ANSWERS,
  done: [],
  useCases: [],
} satisfies EvaluationInput & { readonly profile: Profile };
