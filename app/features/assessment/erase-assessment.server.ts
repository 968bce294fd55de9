import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { ownerOf } from './code-hash.server.ts';

/** Erases an assessment and all that hangs on it. `not-found` afterwards, and for every other code. */
export async function eraseAssessment(code: string): Promise<Outcome<null>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  return currentStore().write(async ({ assessments }) =>
    (await assessments.erase(owner)) ? succeed(null) : fail({ code: 'not-found' }),
  );
}
