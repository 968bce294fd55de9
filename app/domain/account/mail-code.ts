import { ALPHABET, readableCharacters, toCharacters } from '../assessment/code-alphabet.ts';

/** 60 bits: can be typed, and cannot be found by trying in the hours or days it is good for. */
const LENGTH = 12;
const GROUP = /.{4}/g;
const SHAPE = new RegExp(`^[${ALPHABET}]{${LENGTH}}$`);

/** Random bytes a new code needs: one for each character, of which five bits are used. */
export const MAIL_CODE_BYTES = LENGTH;

/** What a code that is sent by mail proves. */
export const MAIL_CODE_PURPOSES = ['verify', 'reset', 'change-email'] as const;
export type MailCodePurpose = (typeof MAIL_CODE_PURPOSES)[number];

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** For how long each is good: a new password for as long as somebody waits for it, an address over a night. */
export const MAIL_CODE_MS: Readonly<Record<MailCodePurpose, number>> = {
  verify: DAY_MS,
  reset: HOUR_MS,
  'change-email': DAY_MS,
};
export const INVITATION_MS = 14 * DAY_MS;
/** After so long without proof of its address an account is erased. */
export const UNVERIFIED_MS = 7 * DAY_MS;

export function toMailCode(randomBytes: Uint8Array): string {
  if (randomBytes.length !== LENGTH) throw new RangeError(`A code needs ${LENGTH} random bytes`);
  return toCharacters(randomBytes);
}

/** The one form of a code, however it was typed; null for what cannot be one. */
export function canonicalMailCode(typed: string): string | null {
  const code = readableCharacters(typed);
  return SHAPE.test(code) ? code : null;
}

/** In groups, as it stands in a mail. */
export const groupMailCode = (code: string): string => (code.match(GROUP) ?? []).join('-');
