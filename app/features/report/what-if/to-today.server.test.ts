import { describe, expect, it } from 'vitest';
import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { JOINERY, SAMPLE_DAY } from '#tests/factories/firms.ts';
import { evaluateWhatIf } from './evaluate-what-if.ts';
import { toToday } from './to-today.server.ts';

const asOf = SAMPLE_DAY;
const method = CURRENT_METHOD.version;
const assessment: EvaluationContent = {
  questionnaire: CURRENT_QUESTIONNAIRE,
  profile: JOINERY.profile,
  answers: JOINERY.answers,
  done: [],
  useCases: [{ goal: 'quotation', hoursPerWeek: 6, people: 1, hourlyCostEur: 45 }],
};
const told = toEvaluationInput(assessment);
const before: EvaluationInput = { ...told, useCases: [] };
const madeOf = (input: EvaluationInput) => ({
  assessment,
  result: { method, asOf, inputHash: sha256(canonicalInput(input, asOf)) },
});
const costOf = (input: EvaluationInput) =>
  evaluateWhatIf(input, { method, asOf }).roadmap.years.map(({ costEur }) => costEur);

describe('the firm on which something is tried out', () => {
  it('costs today what its report says, whatever was told on the return since', () => {
    expect(costOf(told)).not.toEqual(costOf(before));
    const { today, basis } = toToday(madeOf(before));
    expect(costOf(today)).toEqual(costOf(before));
    expect(basis).toEqual({ method, asOf });
  });

  it('keeps the figures that the result was made with', () => {
    expect(toToday(madeOf(told)).today).toEqual(told);
  });
});
