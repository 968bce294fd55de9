import { ALPHABET, findCodeIn, readableCharacters, toCharacters } from './code-alphabet.ts';

const CODE_LENGTH = 26;
const GROUPS = [5, 5, 5, 5, 6] as const;
const OWN_CODE = /^[A-Za-z0-9_-]{22,128}$/;
const GENERATED = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`);
const SHAPE = { groups: GROUPS, pattern: GENERATED };

/** Random bytes a new code needs: one for each character, of which five bits are used (130 bits in all). */
export const CODE_BYTES = CODE_LENGTH;

export function toResumeCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== CODE_BYTES) throw new RangeError(`A code needs ${CODE_BYTES} random bytes`);
  return toCharacters(randomBytes);
}

/**
 * The one form of a code that is hashed: as generated, however it was typed, or a client's own code as it is
 * (22 to 128 of A-Z, a-z, 0-9, - and _). Null for anything else.
 */
export function canonicalCode(input: string): string | null {
  const typed = readableCharacters(input);
  if (GENERATED.test(typed)) return typed;
  return OWN_CODE.test(input) ? input : null;
}

/** Of the 22 characters of a code drawn by lot, even from the 16 of hexadecimal, fewer are never seen to differ. */
const LEAST_DIFFERENT = 8;

/** Whether a client's own code is too plain to be a secret, such as one letter 22 times. Asked at creation alone. */
export const isGuessable = (code: string): boolean => new Set(code).size < LEAST_DIFFERENT;

const IN_ADDRESS = /\/a\/([^/?#\s]+)/i;
const OWN_IN_TEXT = /[A-Za-z0-9_-]+/g;

/** The code in what somebody typed or pasted, in the form that is hashed; null where there is none or more than one. */
export function findResumeCode(text: string): string | null {
  const inAddress = IN_ADDRESS.exec(text)?.[1] ?? '';
  const known = canonicalCode(text) ?? canonicalCode(inAddress) ?? findCodeIn(text, SHAPE);
  if (known !== null) return known;
  const own = (inAddress || text).match(OWN_IN_TEXT)?.filter((word) => OWN_CODE.test(word)) ?? [];
  return own.length === 1 ? (own[0] ?? null) : null;
}

/** Whether a text is a code as this program makes them, letter for letter. */
export const isGeneratedCode = (text: string): boolean => GENERATED.test(text);

/** A generated code in groups for people; a client's own code as it is. */
export function groupCode(code: string): string {
  if (!isGeneratedCode(code)) return code;
  let start = 0;
  return GROUPS.map((size) => code.slice(start, (start += size))).join('-');
}
