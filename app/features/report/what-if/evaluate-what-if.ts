import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import type { Evaluation, EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { getMethod } from '#app/domain/evaluation/method.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';

/** By which method and on which day the result was made that something is tried out on. */
export interface WhatIfBasis {
  readonly method: string;
  readonly asOf: IsoDate;
}

/** The whole method on a firm as it might be. The browser loads this file when somebody tries it out. */
export const evaluateWhatIf = (input: EvaluationInput, { method, asOf }: WhatIfBasis): Evaluation =>
  evaluate(getMethod(method), input, asOf);
