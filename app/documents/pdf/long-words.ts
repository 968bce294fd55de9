/** A word is never broken: the safest rule for German compounds and for names. */
export const wholeWord = (word: string): string[] => [word];

/** Longer than the longest word anybody writes on purpose; it would run off the page. */
const LONGEST = 36;
const PIECE = 12;

/** For names as they were typed: words stay whole unless no line could hold them. */
export function breakEndless(word: string): string[] {
  if (word.length <= LONGEST) return wholeWord(word);
  return word.match(new RegExp(`.{1,${String(PIECE)}}`, 'gu')) ?? wholeWord(word);
}
