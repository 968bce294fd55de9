import { ALPHABET, readableCharacters, toCharacters } from '../assessment/code-alphabet.ts';

/**
 * 80 bits: can be typed from a letter, and cannot be found by trying, not even by who reads the hashes. A slip of the pen makes
 * a code that nobody has, so it carries no check character.
 */
const LENGTH = 16;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);
const GROUP = /.{4}/g;
/** The end of a link that was pasted as a whole. */
const IN_LINK = /\/i\/([^/?#\s]+)/i;

/** SHA-256 of a personal code, hex. */
export type PersonalCodeHash = string;
/** What is kept with an assessment of the code it was begun with: by it a firm counts once. */
export type InviteMark = string;

/** Random bytes a new code needs: one for each character, of which five bits are used. */
export const PERSONAL_CODE_BYTES = LENGTH;

export function toPersonalCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== LENGTH) throw new RangeError(`A personal code needs ${LENGTH} random bytes`);
  return toCharacters(randomBytes);
}

/** The one form of a personal code, however it was typed; null for what cannot be one. */
export function canonicalPersonalCode(typed: string): string | null {
  const code = readableCharacters(typed);
  return SHAPE.test(code) ? code : null;
}

/**
 * The personal code that somebody typed, or pasted with its whole link; null where there is none. It is not looked for among
 * other words: the end of a longer code of this house would look like one.
 */
export const findPersonalCode = (text: string): string | null =>
  canonicalPersonalCode(IN_LINK.exec(text)?.[1] ?? text);

/** In groups, as it is printed. */
export const groupPersonalCode = (code: string): string => (code.match(GROUP) ?? []).join('-');
