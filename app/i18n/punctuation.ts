import type { Translator } from './translator.server.ts';

/**
 * What stands between pieces of text is a matter of the language: French sets a space before its colon, others have
 * marks of their own. So each of these is one message, and no code writes a mark.
 */
type Words = Pick<Translator, 't'>;

/** A label that its text follows in the same line: "What to do:" */
export const runIn = ({ t }: Words, label: string): string => t('common:punctuation.runIn', { label });

/** Words closed like a sentence, so that others can follow: "Money or time." */
export const sentence = ({ t }: Words, text: string): string => t('common:punctuation.sentence', { text });

/** "Date: 3 May" */
export const labelled = ({ t }: Words, label: string, text: string): string =>
  t('common:punctuation.labelled', { label, text });

/** "Digital data (open)" */
export const noted = ({ t }: Words, text: string, note: string): string =>
  t('common:punctuation.noted', { text, note });

type Joint = 'listed' | 'enumerated' | 'apart';

function joined({ t }: Words, joint: Joint, parts: readonly string[]): string {
  const [first = '', ...others] = parts;
  return others.reduce((left, right) => t(`common:punctuation.${joint}`, { left, right }), first);
}

/** "free of charge, until May" */
export const listed = (words: Words, parts: readonly string[]): string => joined(words, 'listed', parts);

/** Parts that may hold a comma themselves: "offers, orders; invoices" */
export const enumerated = (words: Words, parts: readonly string[]): string =>
  joined(words, 'enumerated', parts);

/** Parts of a line that do not make a sentence: "Metalworking · 10 to 49 people" */
export const apart = (words: Words, parts: readonly string[]): string => joined(words, 'apart', parts);

/** Whole sentences, one after the other; each closes itself. */
export const sentences = (...parts: readonly string[]): string =>
  parts.filter((part) => part !== '').join(' ');

/** A piece of a text; some stand out, some lead somewhere. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
  readonly url: string | null;
}

// Of the private use area of Unicode: in no word of ours.
const [OPEN, STRONG, LEADS_TO, CLOSE] = ['\ue000', '\ue001', '\ue002', '\ue003'] as const;

/**
 * Put into a message in place of `text`, so that the language says where it stands and `toPieces` finds it again. Paper
 * is set piece by piece: where a text is one of its own decides how its line is spaced and broken.
 */
export const piece = (text: string): string => OPEN + text + CLOSE;

/** A piece that stands out. */
export const strong = (text: string): string => piece(text + STRONG);

/** A piece that leads to an address; without one it is plain text. */
export const linked = (text: string, url: string | null): string =>
  url === null ? text : piece(text + LEADS_TO + url);

export function toPieces(message: string): readonly Piece[] {
  return message.split(new RegExp(`[${OPEN}${CLOSE}]`)).flatMap((part): Piece[] => {
    const [words = '', url = null] = part.split(LEADS_TO);
    const text = words.replace(STRONG, '');
    return text === '' ? [] : [{ text, isStrong: text !== words, url }];
  });
}
