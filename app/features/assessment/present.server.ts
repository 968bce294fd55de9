import type { EvaluationContent } from '#app/domain/assessment/evaluation-input.ts';
import { toEvaluationInput } from '#app/domain/assessment/evaluation-input.ts';
import { canonicalInput } from '#app/domain/evaluation/canonical-input.ts';
import type { EvaluationInput, EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import type { Present } from '#app/domain/evaluation/present.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

interface Content {
  readonly assessment: EvaluationContent;
  readonly result: Pick<EvaluationResult, 'method' | 'asOf' | 'inputHash'> | null;
}

/** A firm as its result was made of it, by its method and for its day; where there is none, the draft by today's. */
export function toPresent({ assessment, result }: Content): Present {
  const input = toEvaluationInput(assessment);
  if (result === null) {
    return { today: input, basis: { method: CURRENT_METHOD.version, asOf: toIsoDay(now()) } };
  }
  const { method, asOf, inputHash } = result;
  const before: EvaluationInput = { ...input, useCases: [] };
  // Figures on the return come after the result, and the people in them have a price: with them the costs of "today" would
  // be others than those in the report.
  const isBefore = sha256(canonicalInput(before, asOf)) === inputHash;
  return { today: isBefore ? before : input, basis: { method, asOf } };
}
