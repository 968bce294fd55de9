import type { IsoDate } from '../shared/as-of-date.ts';
import { canonicalInput } from './canonical-input.ts';
import { evaluate } from './evaluate.ts';
import { evaluationResultSchema } from './evaluation.schema.ts';
import type { EvaluationInput, EvaluationResult } from './evaluation.ts';
import { CURRENT_METHOD } from './method.ts';

/**
 * The result by today's method, in the one shape and order in which results are sent and stored, at first and for ever.
 * `hash` is SHA-256 as lower-case hexadecimal: the domain knows no cryptography.
 */
export function evaluateForKeeps(
  input: EvaluationInput,
  asOf: IsoDate,
  hash: (text: string) => string,
): EvaluationResult {
  const inputHash = hash(canonicalInput(input, asOf));
  return evaluationResultSchema.parse({ ...evaluate(CURRENT_METHOD, input, asOf), inputHash });
}
