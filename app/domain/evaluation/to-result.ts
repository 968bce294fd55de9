import { evaluationResultSchema } from './evaluation.schema.ts';
import type { Evaluation, EvaluationResult } from './evaluation.ts';

/** A result in the one shape and order in which results are sent and stored, at first and for ever. */
export const toResult = (evaluation: Evaluation, inputHash: string): EvaluationResult =>
  evaluationResultSchema.parse({ ...evaluation, inputHash });
