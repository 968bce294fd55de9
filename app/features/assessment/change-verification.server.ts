import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { ownerOf, verificationCodeOf, verificationHashOf } from './code-hash.server.ts';

/**
 * Lets a report be checked by who holds it on paper, or no longer; repeated, it changes nothing. `not-completed`
 * before there is a report, `not-found` for every other code. Neither answers nor revision are touched.
 */
export async function changeVerification(code: string, isAllowed: boolean): Promise<Outcome<null>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  return currentStore().write(async ({ verifications }) => {
    const state = await verifications.find(owner);
    if (state === null) return fail({ code: 'not-found' });
    if (!state.isCompleted) return fail({ code: 'not-completed' });
    const verification = isAllowed ? verificationCodeOf(code, state.salt) : null;
    await verifications.set(owner, verification === null ? null : verificationHashOf(verification));
    return succeed(null);
  });
}
