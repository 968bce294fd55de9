import type { Outcome } from '#app/domain/shared/problem.ts';
import type { CreatedAssessment, CreationRequest, WriteOptions } from './use-case.ts';

/** Begins an assessment, fixed to the current questionnaire. `already-created` if the own code is taken. */
export async function createAssessment(
  _request: CreationRequest,
  _options: WriteOptions = {},
): Promise<Outcome<CreatedAssessment>> {
  throw new Error('The store is not open yet');
}
