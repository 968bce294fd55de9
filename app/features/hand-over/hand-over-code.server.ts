import type { HandOverHash, OfferAccess } from '#app/domain/access/access.ts';
import { accessToOffer } from '#app/domain/access/access.ts';
import { canonicalMailCode, MAIL_CODE_BYTES, toMailCode } from '#app/domain/account/mail-code.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Short enough to be typed from a letter: 60 bits, good once and for some days. */
export const newHandOverCode = (): string => toMailCode(randomOctets(MAIL_CODE_BYTES));

/** What is stored of a code. A text that is none has a hash too, under which nothing is found. */
export const handOverHashOf = (typed: string): HandOverHash =>
  sha256(`ki-bruecke hand-over ${canonicalMailCode(typed) ?? ''}`);

/** Who asks with the code of a hand-over. */
export function offerAccessOf(typed: string): OfferAccess {
  const handOver = handOverHashOf(typed);
  return accessToOffer({ kind: 'taker', handOver }, handOver);
}
