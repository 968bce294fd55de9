import { describe, expect, it } from 'vitest';
import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { evaluateWhatIf } from '#app/features/report/what-if/evaluate-what-if.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { JOINERY, SAMPLE_DAY } from '#tests/factories/firms.ts';
import { toPresent } from './present.server.ts';

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
    const { today, basis } = toPresent(madeOf(before));
    expect(costOf(today)).toEqual(costOf(before));
    expect(basis).toEqual({ method, asOf });
  });

  it('keeps the figures that the result was made with', () => {
    expect(toPresent(madeOf(told)).today).toEqual(told);
  });

  it('is the draft as it stands where there is no result yet', () => {
    const { today, basis } = toPresent({ assessment, result: null });
    expect(today).toEqual(told);
    expect(basis.method).toBe(method);
  });
});
