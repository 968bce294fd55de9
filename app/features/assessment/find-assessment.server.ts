import type { Outcome } from '#app/domain/shared/problem.ts';
import type { Assessment } from './assessment.ts';

/** Everything stored under a code (as typed: any case, with spaces and hyphens), else `not-found`. */
export async function findAssessment(_code: string): Promise<Outcome<Assessment>> {
  throw new Error('The store is not open yet');
}
