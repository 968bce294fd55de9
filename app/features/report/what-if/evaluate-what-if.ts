import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { EvaluationInput, EvaluationResult } from '#app/domain/evaluation/evaluation.ts';

/** Nothing of it is stored, so it needs no fingerprint. */
const NO_HASH = { hash: () => '' };

/** The whole method on a firm as it might be. The browser loads this file when somebody tries it out. */
export const evaluateWhatIf = (input: EvaluationInput): EvaluationResult => evaluate(input, NO_HASH);
