import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';
import { ALPHABET, findCodeIn, readableCharacters, toCharacters } from './code-alphabet.ts';

/** For how many days a link may show a report: a week for a talk, a month for a bank, a quarter for a long decision. */
export const SHARE_TERMS = [7, 30, 90] as const;
export type ShareTerm = (typeof SHARE_TERMS)[number];

/** So many links to one report may be open at a time: more are no longer kept in view. */
export const MOST_SHARE_LINKS = 5;

/** A link that shows a report to whoever has it. */
export interface ShareLink {
  /** Names it for its owner; opens nothing. */
  readonly id: string;
  /** The last day on which it shows the report, where the operator is. */
  readonly lastDay: IsoDate;
  /** The day it was made. */
  readonly madeOn: IsoDate;
}

/** The last day of a link that is made today. */
export const lastDayOf = (today: IsoDate, term: ShareTerm): IsoDate => addDays(today, term);

/** 105 bits. Longer than a verification code and shorter than any resume code: none is ever taken for another. */
const LENGTH = 21;
const SHAPE = { groups: [LENGTH], pattern: new RegExp(`^[${ALPHABET}]{${LENGTH}}$`) };

/** The token of a digest of 21 bytes or more, of which five bits each are used. */
export function toShareToken(digest: Uint8Array): string {
  if (digest.length < LENGTH) throw new RangeError(`A token needs ${LENGTH} bytes`);
  return toCharacters(digest.subarray(0, LENGTH));
}

/** The one form of a token, however it was typed; null for what cannot be one. */
export function canonicalShareToken(input: string): string | null {
  const typed = readableCharacters(input);
  return SHAPE.pattern.test(typed) ? typed : null;
}

/** The token in what was pasted, such as with the full stop of a sentence; null where there is none or more than one. */
export const findShareToken = (text: string): string | null =>
  canonicalShareToken(text) ?? findCodeIn(text, SHAPE);
