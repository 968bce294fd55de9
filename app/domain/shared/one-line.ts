/** Marks that turn the direction of what follows, a mark for byte order, and halves of characters. */
const UNSEEN = /[\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu;
/** Line breaks of every kind and other control characters, with the room around them. */
const BREAKS = /\s*[\p{Cc}\u2028\u2029]+\s*/gu;

/**
 * A text that somebody typed or pasted as one line of what can be seen, NFC: breaks become a space, what nobody sees and
 * what could turn other text around is left out. Everything else stays as it is.
 */
export const toOneLine = (text: string): string =>
  text.normalize('NFC').replace(UNSEEN, '').replace(BREAKS, ' ').trim();

/** A note may have lines and tabs; other control characters and halves of characters nobody typed. */
export const toLines = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .trim();
