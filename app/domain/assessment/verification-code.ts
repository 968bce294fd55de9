import { ALPHABET, findCodeIn, readableCharacters, toCharacters } from './code-alphabet.ts';

/** 100 bits, and shorter than any resume code may be: neither kind can ever be taken for the other. */
const LENGTH = 20;
const GROUP = /.{5}/g;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** The code of a digest of 20 bytes or more, of which five bits each are used. */
export function toVerificationCode(digest: Uint8Array): string {
  if (digest.length < LENGTH) throw new RangeError(`A verification code needs ${LENGTH} bytes`);
  return toCharacters(digest.subarray(0, LENGTH));
}

/** The one form of a verification code, however it was typed; null for what cannot be one. */
export function canonicalVerificationCode(input: string): string | null {
  const typed = readableCharacters(input);
  return SHAPE.test(typed) ? typed : null;
}

/** In groups of five with spaces between them: a client's own resume code may hold hyphens, but never a space. */
export const groupVerificationCode = (code: string): string => (code.match(GROUP) ?? []).join(' ');

const GROUPS = [5, 5, 5, 5] as const;

/** The verification code in what somebody typed or pasted; null where there is none or more than one. */
export const findVerificationCode = (text: string): string | null =>
  canonicalVerificationCode(text) ?? findCodeIn(text, { groups: GROUPS, pattern: SHAPE });
