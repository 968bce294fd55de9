import type { VoiceAccess, VoiceHash } from '#app/domain/access/access.ts';
import { accessToVoice } from '#app/domain/access/access.ts';
import {
  canonicalMailCode,
  groupMailCode,
  MAIL_CODE_BYTES,
  toMailCode,
} from '#app/domain/account/mail-code.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Short enough to be typed from a slip of paper: 60 bits, good for some weeks at most. */
export const newVoiceToken = (): string => groupMailCode(toMailCode(randomOctets(MAIL_CODE_BYTES)));

/** What is stored of a token. A text that is none has a hash too, under which nothing is found. */
export const voiceHashOf = (typed: string): VoiceHash =>
  sha256(`ki-bruecke voice ${canonicalMailCode(typed) ?? ''}`);

/** Who gives a voice with the token of an address. */
export function voiceAccessOf(token: string): VoiceAccess {
  const voice = voiceHashOf(token);
  return accessToVoice({ kind: 'voice', voice }, voice);
}

/** The token a form carries, as it stands in an address; null for a text that is none. */
export function readToken(carried: FormDataEntryValue | null): string | null {
  const token = typeof carried === 'string' ? canonicalMailCode(carried) : null;
  return token === null ? null : groupMailCode(token);
}
