import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationInput, EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

interface Evaluated {
  readonly assessment: EvaluationContent;
  readonly result: Pick<EvaluationResult, 'method' | 'asOf' | 'inputHash'>;
}

/** The firm as its result was made of it, and by which method and on which day that was. */
export function toToday({ assessment, result: { method, asOf, inputHash } }: Evaluated) {
  const input = toEvaluationInput(assessment);
  const before: EvaluationInput = { ...input, useCases: [] };
  // Figures on the return come after the result, and the people in them have a price: with them the costs of "today" would
  // be others than those in the report.
  const isBefore = sha256(canonicalInput(before, asOf)) === inputHash;
  return { today: isBefore ? before : input, basis: { method, asOf } };
}
