import { evaluate, WITHOUT_FINGERPRINT } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationInput, EvaluationResult } from '#app/domain/evaluation/evaluation.ts';

/** The whole method on a firm as it might be. The browser loads this file when somebody tries it out. */
export const evaluateWhatIf = (input: EvaluationInput): EvaluationResult =>
  evaluate(input, WITHOUT_FINGERPRINT);
