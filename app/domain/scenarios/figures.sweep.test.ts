import { describe, expect, it } from 'vitest';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { SAMPLE_DAY, SAMPLE_FIRMS, toSampleInput } from '#tests/factories/firms.ts';
import { evaluate, evaluateCourse } from '../evaluation/evaluate.ts';
import type { EvaluationInput } from '../evaluation/evaluation.ts';
import { CURRENT_METHOD } from '../evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '../questionnaire/version.ts';
import { figuresOf } from './figures.ts';

const FIRMS: readonly EvaluationInput[] = generateFirms(200, 20_261_127).map((firm) => {
  const { answers, goals, goalStatus, resources, sizeClass, aiUse } = firm;
  const where = {
    role: null,
    sector: 'manufacturing',
    country: 'DE',
    region: 'DEA',
    exposure: 'any',
  } as const;
  const useCases = goals.map((goal) => ({ goal, hoursPerWeek: 10, people: 2, hourlyCostEur: 40 }));
  return {
    ...{ questionnaire: CURRENT_QUESTIONNAIRE, answers, done: [], useCases },
    profile: { ...where, sizeClass, aiUse, goals, goalStatus, resources },
  };
});

/** What is compared is made in a way of its own, which leaves out what no comparison shows. */
describe('the figures of a comparison', () => {
  it.each([
    ['the sample firms', Object.values(SAMPLE_FIRMS).map(toSampleInput)],
    ['generated firms', FIRMS],
    ['firms that have told no size', FIRMS.slice(0, 5).map(withoutSize)],
  ] as const)('are those of the whole evaluation, for %s', (_whose, firms) => {
    for (const [index, input] of firms.entries()) {
      const course = figuresOf(input, evaluateCourse(CURRENT_METHOD, input, SAMPLE_DAY));
      const whole = figuresOf(input, evaluate(CURRENT_METHOD, input, SAMPLE_DAY));
      expect(course, String(index)).toEqual(whole);
    }
  });
});

function withoutSize(input: EvaluationInput): EvaluationInput {
  return { ...input, profile: { ...input.profile, sizeClass: null } };
}
