import { ALPHABET, readableCharacters, toCharacters } from '../assessment/code-alphabet.ts';

/** Short enough to be typed from a poster. Nobody's secret: whoever guesses one finds a public page. */
export const SHORT_CODE_LENGTH = 6;
const SHAPE = new RegExp(`^[${ALPHABET}]{${SHORT_CODE_LENGTH}}$`);
const GROUP = /.{3}/g;
/** The end of a link that was pasted as a whole. */
const IN_LINK = /\/join\/([^/?#\s]+)/i;

/** The code of six bytes or more, of which five bits each are used. */
export function toShortCode(bytes: Uint8Array): string {
  if (bytes.length < SHORT_CODE_LENGTH) throw new RangeError(`A short code needs ${SHORT_CODE_LENGTH} bytes`);
  return toCharacters(bytes.subarray(0, SHORT_CODE_LENGTH));
}

/** In two groups, as it is printed. */
export const groupShortCode = (code: string): string => (code.match(GROUP) ?? []).join('-');

/** The code in what somebody typed or pasted: in any case, with gaps, look-alikes, or the whole link; null where there is none. */
export function findShortCode(text: string): string | null {
  const typed = readableCharacters(IN_LINK.exec(text)?.[1] ?? text);
  return SHAPE.test(typed) ? typed : null;
}
