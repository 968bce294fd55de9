/** Crockford's base 32: no I, L, O, U, so that a code survives a telephone call. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 26;
const GROUPS = [5, 5, 5, 5, 6] as const;
const OWN_CODE = /^[A-Za-z0-9_-]{22,128}$/;
const GENERATED = new RegExp(`^[${ALPHABET}]{${CODE_LENGTH}}$`);

/** Random bytes a new code needs: one for each character, of which five bits are used (130 bits in all). */
export const CODE_BYTES = CODE_LENGTH;

export function toResumeCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== CODE_BYTES) throw new RangeError(`A code needs ${CODE_BYTES} random bytes`);
  return Array.from(randomBytes, (byte) => ALPHABET[byte & 31]).join('');
}

/** What people type for a code, without the gaps, as the alphabet means it. */
export const readableCharacters = (input: string): string =>
  input.trim().replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/**
 * The one form of a code that is hashed: as generated, however it was typed, or a client's own code as it is
 * (22 to 128 of A-Z, a-z, 0-9, - and _). Null for anything else.
 */
export function canonicalCode(input: string): string | null {
  const typed = readableCharacters(input);
  if (GENERATED.test(typed)) return typed;
  return OWN_CODE.test(input) ? input : null;
}

/** Whether a text is a code as this program makes them, letter for letter. */
export const isGeneratedCode = (text: string): boolean => GENERATED.test(text);

/** A generated code in groups for people; a client's own code as it is. */
export function groupCode(code: string): string {
  if (!isGeneratedCode(code)) return code;
  let start = 0;
  return GROUPS.map((size) => code.slice(start, (start += size))).join('-');
}
