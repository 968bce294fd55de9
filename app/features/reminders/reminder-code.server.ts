import type { ReminderAccess } from '#app/domain/access/access.ts';
import type { ReminderHash } from '#app/domain/access/progress-keys.ts';
import { accessToReminder } from '#app/domain/access/access.ts';
import { canonicalMailCode, MAIL_CODE_BYTES, toMailCode } from '#app/domain/account/mail-code.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { sha256 } from '#app/platform/sha256.server.ts';

/** Made when the letter is sent: it stands there and nowhere else. */
export const newReminderCode = (): string => toMailCode(randomOctets(MAIL_CODE_BYTES));

/** What is stored of a code. A text that is none has a hash too, under which nothing is found. */
export const reminderHashOf = (typed: string): ReminderHash =>
  sha256(`ki-bruecke reminder ${canonicalMailCode(typed) ?? ''}`);

/** Who asks with the code in a reminder. */
export function reminderAccessOf(typed: string): ReminderAccess {
  const reminder = reminderHashOf(typed);
  return accessToReminder({ kind: 'reminded', reminder }, reminder);
}
