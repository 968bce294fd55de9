import type { SharedReportAccess } from '#app/domain/access/access.ts';
import { accessToSharedReport } from '#app/domain/access/access.ts';
import { canonicalShareToken, findShareToken } from '#app/domain/assessment/share-link.ts';
import { shareHashOf } from '#app/persistence/code-hash.ts';

/** Who asks with the token of a link. A text that cannot be one has a hash too, under which nothing is found. */
export function sharedAccessOf(token: string): SharedReportAccess {
  const share = shareHashOf(token);
  return accessToSharedReport({ kind: 'link-reader', share }, share);
}

/** The token of an address that holds more than a token, such as a full stop behind it; null where it is one, or holds none. */
export const plainTokenOf = (inAddress: string): string | null =>
  canonicalShareToken(inAddress) === null ? findShareToken(inAddress) : null;
