import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { takeTurn } from '#app/platform/turns.server.ts';
import { evaluationRequestSchema } from './assessment-request.schema.ts';
import { completenessFaults, draftFaults } from '#app/domain/assessment/completeness.ts';
import { evaluateContent } from './evaluate-content.server.ts';
import { mergeAnswers, mergeProfile } from '#app/domain/assessment/merge-content.ts';
import { failWith, parseRequest } from './parse-request.ts';

/**
 * Computes a result of a request body and stores nothing. With `partial` what is missing counts as unknown,
 * and `quick` is there when exactly the quick check's six are answered.
 */
export async function evaluateStateless(
  body: unknown,
  options: { readonly partial?: boolean } = {},
): Promise<Outcome<EvaluationResult>> {
  await takeTurn();
  const parsed = parseRequest(evaluationRequestSchema, body);
  if (!parsed.ok) return parsed;
  const request = parsed.value;
  const profile = mergeProfile({}, request.profile);
  const answers = mergeAnswers({}, request.answers);
  const faults = [
    ...(options.partial ? [] : completenessFaults(profile, answers)),
    ...draftFaults(profile, answers),
  ];
  if (faults.length > 0) return failWith(faults);
  const content = {
    questionnaire: request.questionnaire ?? CURRENT_QUESTIONNAIRE,
    profile,
    answers,
    done: request.done ?? [],
    useCases: request.useCases ?? [],
  };
  return evaluateContent(content, toIsoDay(now()));
}
