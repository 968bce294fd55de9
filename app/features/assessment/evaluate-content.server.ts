import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { evaluationResultSchema } from '#app/domain/evaluation/evaluation.schema.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** The result in the one shape and order in which results are sent and stored, at first and for ever. */
export function evaluateContent(content: EvaluationContent, asOf: IsoDate): EvaluationResult {
  const input = toEvaluationInput(content);
  const inputHash = sha256(canonicalInput(input, asOf));
  return evaluationResultSchema.parse({ ...evaluate(CURRENT_METHOD, input, asOf), inputHash });
}
