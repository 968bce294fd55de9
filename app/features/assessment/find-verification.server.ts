import { currentStore } from '#app/persistence/current-store.ts';
import { ownerOf, verificationCodeOf } from './code-hash.server.ts';
import { groupVerificationCode } from './verification-code.ts';

/** The code that stands on a report which may be checked. */
export interface Verification {
  readonly code: string;
  /** As people read and type it. */
  readonly grouped: string;
}

/** The verification of an assessment while its holder allows it; null otherwise, and for a foreign code. */
export async function findVerification(code: string): Promise<Verification | null> {
  const owner = ownerOf(code);
  const state = owner === null ? null : await currentStore().verifications.find(owner);
  const verification = state?.isAllowed ? verificationCodeOf(code, state.salt) : null;
  return verification === null ? null : { code: verification, grouped: groupVerificationCode(verification) };
}
