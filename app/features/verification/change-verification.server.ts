import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { verificationCodeOf, verificationHashOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';

export interface VerificationChoice {
  /** The resume code, of which the verification code is made. */
  readonly code: string;
  readonly isAllowed: boolean;
}

/**
 * Lets a report be checked by who holds it on paper, or no longer; repeated, it changes nothing. `not-completed`
 * before there is a report, `not-found` for every other code. Neither answers nor revision are touched.
 */
export async function changeVerification(
  access: AssessmentAccess,
  { code, isAllowed }: VerificationChoice,
): Promise<Outcome<null>> {
  if (!may(access, 'allow-verification')) return fail({ code: 'not-found' });
  return currentStore().write(async ({ assessments, verifications }) => {
    const stored = await assessments.find(access.owner);
    if (stored === null) return fail({ code: 'not-found' });
    if (stored.assessment.status !== 'completed') return fail({ code: 'not-completed' });
    const verification = isAllowed ? verificationCodeOf(code, stored.id) : null;
    await verifications.set(access.owner, verification === null ? null : verificationHashOf(verification));
    return succeed(null);
  });
}
