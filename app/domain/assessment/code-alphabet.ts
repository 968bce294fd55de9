/** Crockford's base 32: no I, L, O, U, so that a code survives a telephone call. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bytes as characters of the alphabet, one each, of which five bits are used. */
export const toCharacters = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('');

/** What people type for a code, without the gaps, as the alphabet means it. */
export const readableCharacters = (input: string): string =>
  input.trim().replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');

/** What a code of a kind looks like: the lengths of its printed groups, and all of it without gaps. */
interface CodeShape {
  readonly groups: readonly number[];
  readonly pattern: RegExp;
}

/** Letters and digits in a row, as the alphabet means them, without the characters nobody sees between them. */
const wordsIn = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map(readableCharacters);

/** Words that follow each other and make as many characters as a code has. */
function runsOf(words: readonly string[], length: number): readonly (readonly string[])[] {
  return words.flatMap((_word, start) => {
    let end = start;
    let count = 0;
    while (end < words.length && count < length) count += words[end++]?.length ?? 0;
    return count === length ? [words.slice(start, end)] : [];
  });
}

/** The one value of the list, however often it stands there. */
const onlyOne = (values: readonly string[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

/**
 * The one code in what somebody pasted: with dashes and dots of any kind, in quotes or brackets, behind "your code:", in
 * an address. A whole word counts before printed groups, and those before any other words that would make a code; null
 * where none is found or several are.
 */
export function findCodeIn(text: string, { groups, pattern }: CodeShape): string | null {
  const length = groups.reduce((sum, size) => sum + size, 0);
  const runs = runsOf(wordsIn(text), length).filter((words) => pattern.test(words.join('')));
  const isGrouped = (words: readonly string[]): boolean =>
    words.map((word) => word.length).join() === groups.join();
  const byTrust = [runs.filter((words) => words.length === 1), runs.filter(isGrouped), runs];
  const best = byTrust.find((found) => found.length > 0) ?? [];
  return onlyOne(best.map((words) => words.join('')));
}
