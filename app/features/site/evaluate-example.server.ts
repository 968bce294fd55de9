import type { Evaluation } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { evaluateQuestion } from '#app/threads/evaluations.server.ts';
import { EXAMPLE_FIRM } from './example-firm.ts';

/** What the method says of the made-up firm today: made once a day, since the same question is answered from memory. */
export const evaluateExample = (): Promise<Outcome<Evaluation>> =>
  evaluateQuestion({ method: CURRENT_METHOD.version, input: EXAMPLE_FIRM, asOf: toIsoDay(now()) });
