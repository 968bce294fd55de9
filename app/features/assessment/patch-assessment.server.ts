import type { Outcome } from '#app/domain/shared/problem.ts';
import type { AssessmentPatch } from './assessment.ts';
import type { WriteOptions } from './use-case.ts';

/**
 * Saves what changed. `stale-revision` (with `current`) when another device was faster, `already-completed`
 * for profile and answers of a completed assessment, `not-saved` or `busy` when the storage refuses.
 */
export async function patchAssessment(
  _code: string,
  _patch: AssessmentPatch,
  _options: WriteOptions = {},
): Promise<Outcome<{ readonly revision: number }>> {
  throw new Error('The store is not open yet');
}
