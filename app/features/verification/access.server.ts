import type { ConfirmationAccess } from '#app/domain/access/access.ts';
import { accessToConfirmation } from '#app/domain/access/access.ts';
import { verificationHashOf } from '#app/persistence/code-hash.ts';

/** Who asks with the code of a report. A text that cannot be one has a hash too, under which nothing is found. */
export function confirmationAccessOf(code: string | undefined): ConfirmationAccess {
  const verification = verificationHashOf(code ?? '');
  return accessToConfirmation({ kind: 'report-reader', verification }, verification);
}
