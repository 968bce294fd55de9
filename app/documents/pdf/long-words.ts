/** Longer than the longest word anybody writes on purpose; a column of the document may be narrower. */
const LONGEST = 36;

/**
 * Words stay whole, the safest rule for German compounds and for names, unless hardly a line could hold them:
 * addresses and what was typed without spaces. Those may be broken after each letter. The renderer puts a hyphen
 * between two pieces, but none beside an empty one.
 */
export function breakEndless(word: string): string[] {
  const letters = Array.from(word);
  if (letters.length <= LONGEST) return [word];
  return letters.flatMap((letter, index) => (index === 0 ? [letter] : ['', letter]));
}
