import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { evaluateForKeeps } from '#app/domain/evaluation/evaluate-for-keeps.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** The result of what an assessment holds. */
export const evaluateContent = (content: EvaluationContent, asOf: IsoDate): EvaluationResult =>
  evaluateForKeeps(toEvaluationInput(content), asOf, sha256);
