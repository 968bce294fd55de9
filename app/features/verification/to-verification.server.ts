import { groupVerificationCode } from '#app/domain/assessment/verification-code.ts';
import { verificationCodeOf } from '#app/persistence/code-hash.ts';
import type { Verification } from './verification-link.ts';

interface Verifiable {
  readonly id: string;
  readonly isVerifiable: boolean;
}

/** The verification of the assessment under a code, while its holder allows it; null otherwise. */
export function toVerification(code: string, { id, isVerifiable }: Verifiable): Verification | null {
  const verification = isVerifiable ? verificationCodeOf(code, id) : null;
  return verification === null ? null : { code: verification, grouped: groupVerificationCode(verification) };
}
