import { describe, expect, it } from 'vitest';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluateWhatIf } from './evaluate-what-if.ts';
import { toToday } from './to-today.server.ts';

const asOf = SAMPLE_DAY;
const method = CURRENT_METHOD.version;
const assessment = toSampleInput({
  ...JOINERY,
  useCases: [{ goal: 'quotation', hoursPerWeek: 6, people: 1, hourlyCostEur: 45 }],
});
const madeOf = (input: EvaluationInput) => ({
  assessment,
  result: { method, asOf, inputHash: sha256(canonicalInput(input, asOf)) },
});
const costOf = (input: EvaluationInput) =>
  evaluateWhatIf(input, { method, asOf }).roadmap.years.map(({ costEur }) => costEur);

describe('the firm on which something is tried out', () => {
  it('costs today what its report says, whatever was told on the return since', () => {
    const before = { ...assessment, useCases: [] };
    expect(costOf(assessment)).not.toEqual(costOf(before));
    const { today, basis } = toToday(madeOf(before));
    expect(costOf(today)).toEqual(costOf(before));
    expect(basis).toEqual({ method, asOf });
  });

  it('keeps the figures that the result was made with', () => {
    expect(toToday(madeOf(assessment)).today).toEqual(assessment);
  });
});
