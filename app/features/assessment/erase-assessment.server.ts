import type { Outcome } from '#app/domain/shared/problem.ts';

/** Erases an assessment and all that hangs on it. `not-found` afterwards, and for every other code. */
export async function eraseAssessment(_code: string): Promise<Outcome<null>> {
  throw new Error('The store is not open yet');
}
