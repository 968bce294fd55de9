import { createHash } from 'node:crypto';
import { evaluationResultSchema } from '#app/domain/evaluation/evaluation.schema.ts';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { EvaluationContent } from './evaluation-input.ts';
import { toEvaluationInput } from './evaluation-input.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The result in the one shape and order in which results are sent and stored, at first and for ever. */
export function evaluateContent(content: EvaluationContent, asOf: string): EvaluationResult {
  return evaluationResultSchema.parse(evaluate(toEvaluationInput(content, asOf), { hash }));
}
