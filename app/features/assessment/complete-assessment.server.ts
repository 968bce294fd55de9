import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import type { WriteOptions } from './use-case.ts';

/** Evaluates and closes an assessment; repeated, it returns the same result. Faults name each missing item. */
export async function completeAssessment(
  _code: string,
  _revision: number | undefined,
  _options: WriteOptions = {},
): Promise<Outcome<EvaluationResult>> {
  throw new Error('The store is not open yet');
}
