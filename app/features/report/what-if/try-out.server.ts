import type { Evaluation, EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { evaluateQuestion } from '#app/threads/evaluations.server.ts';
import type { WhatIfBasis } from './evaluate-what-if.ts';

/** What the browser does for itself, for who has no JavaScript. */
export const tryOut = (input: EvaluationInput, basis: WhatIfBasis): Promise<Outcome<Evaluation>> =>
  evaluateQuestion({ ...basis, input });
