import type { Outcome } from '#app/domain/shared/problem.ts';
import type { StoredResult } from './use-case.ts';

/** The result as stored at completion, or `not-completed`, or `not-found`. */
export async function findResult(_code: string): Promise<Outcome<StoredResult>> {
  throw new Error('The store is not open yet');
}
