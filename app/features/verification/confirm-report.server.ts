import type { ConfirmationAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ConfirmedReport } from '#app/persistence/verification-repository.ts';

/**
 * What a reader of a report may have confirmed. `not-found` alike for unknown, malformed and erased codes and for
 * reports whose holder does not allow it; each costs one hash and one look-up, so time tells nothing either.
 */
export async function confirmReport(access: ConfirmationAccess): Promise<Outcome<ConfirmedReport>> {
  const confirmed = may(access, 'confirm')
    ? await currentStore().verifications.confirm(access.verification)
    : null;
  return confirmed === null ? fail({ code: 'not-found' }) : succeed(confirmed);
}
