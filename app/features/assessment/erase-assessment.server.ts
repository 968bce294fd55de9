import type { AssessmentAccess, CodeHash } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { log } from '#app/platform/log.server.ts';
import { announceErased } from './erasure.ts';

/** Drops what is kept in memory of what was under a code, in this process and the others. */
export async function forgetCopies(owner: CodeHash): Promise<void> {
  announceErased(owner);
  const { announce } = currentStore().erasures;
  await announce(owner).catch((error: unknown) => log.warn({ err: error }, 'An erasure was not announced'));
}

/** Erases an assessment and all that hangs on it. `not-found` afterwards, and for every other code. */
export async function eraseAssessment(access: AssessmentAccess): Promise<Outcome<null>> {
  if (!may(access, 'erase')) return fail({ code: 'not-found' });
  const { owner } = access;
  const store = currentStore();
  const erased = await store.write(async ({ assessments }) =>
    (await assessments.erase(owner)) ? succeed(null) : fail({ code: 'not-found' }),
  );
  if (!erased.ok) return erased;
  await forgetCopies(owner);
  // It is gone either way; a log that somebody else is reading just now is emptied with the next erasure.
  await store.settle().catch((error: unknown) => log.warn({ err: error }, 'The log was not emptied'));
  return erased;
}
