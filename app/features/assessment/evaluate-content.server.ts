import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { toResult } from '#app/domain/evaluation/to-result.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import { evaluateQuestion } from '#app/threads/evaluations.server.ts';

/** The result of what an assessment holds, by today's method; `busy` when too much is being planned. */
export async function evaluateContent(
  content: EvaluationContent,
  asOf: IsoDate,
): Promise<Outcome<EvaluationResult>> {
  const input = toEvaluationInput(content);
  const evaluated = await evaluateQuestion({ method: CURRENT_METHOD.version, input, asOf });
  if (!evaluated.ok) return evaluated;
  return succeed(toResult(evaluated.value, sha256(canonicalInput(input, asOf))));
}
