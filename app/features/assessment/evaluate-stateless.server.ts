import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';

/**
 * Computes a result of a request body and stores nothing. With `partial` what is missing counts as unknown,
 * and `quick` is there when exactly the quick check's six are answered.
 */
export function evaluateStateless(
  _body: unknown,
  _options: { readonly partial?: boolean } = {},
): Outcome<EvaluationResult> {
  throw new Error('The evaluation is not there yet');
}
