import { createHmac } from 'node:crypto';
import type { CheckInHash, FeedHash, LetterHash } from '#app/domain/access/progress-keys.ts';
import type { CheckInAccess, FeedAccess, LetterAccess } from '#app/domain/access/progress-access.ts';
import { accessToCheckIn, accessToFeed, accessToLetter } from '#app/domain/access/progress-access.ts';
import { CODE_BYTES } from '#app/domain/assessment/resume-code.ts';
import { canonicalShareToken, findShareToken, toShareToken } from '#app/domain/assessment/share-link.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { secretKey } from '#app/platform/secret-key.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** 105 bits, as for a share link: it stands in an address that is good for months. */
export const newToken = (): string => toShareToken(randomOctets(CODE_BYTES));
export const isToken = (text: string): boolean => canonicalShareToken(text) === text;

/** The token of an address that holds more than a token, such as a full stop behind it; null where it is one, or holds none. */
export const plainTokenOf = (inAddress: string): string | null =>
  canonicalShareToken(inAddress) === null ? findShareToken(inAddress) : null;

/** What is stored of a token. A text that cannot be one has a hash too, under which nothing is found. */
const hashOf = (purpose: string, typed: string): string =>
  sha256(`ki-bruecke ${purpose} ${canonicalShareToken(typed) ?? ''}`);

export const checkInHashOf = (token: string): CheckInHash => hashOf('check-in', token);
export const feedHashOf = (token: string): FeedHash => hashOf('calendar feed', token);
export const letterHashOf = (token: string): LetterHash => hashOf('weekly letter', token);

/**
 * The token that ends weekly letters. Every letter carries it and none may be stored, so it is made of the id of the row
 * and the key of the installation, which lies beside the database and not in it.
 */
export const letterTokenOf = (id: string): string =>
  toShareToken(createHmac('sha256', secretKey()).update(`ki-bruecke weekly letter ${id}`).digest());

/** Who asks with the token of an address. */
export function checkInAccessOf(token: string): CheckInAccess {
  const checkIn = checkInHashOf(token);
  return accessToCheckIn({ kind: 'reporter', checkIn }, checkIn);
}

export function feedAccessOf(token: string): FeedAccess {
  const feed = feedHashOf(token);
  return accessToFeed({ kind: 'calendar', feed }, feed);
}

export function letterAccessOf(token: string): LetterAccess {
  const letter = letterHashOf(token);
  return accessToLetter({ kind: 'letter-reader', letter }, letter);
}
