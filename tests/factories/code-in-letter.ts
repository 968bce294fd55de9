/** The code in a letter, never the middle of the number that names the message, which is now and then all digits. */
export const codeInLetter = (letter: string): string | null =>
  /(?<![\w-])(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}(?![\w-])/.exec(letter)?.[0] ?? null;
