import { announcedWave } from '#app/domain/campaign/announced-wave.ts';
import { PERSONAL_CODE_BYTES, toPersonalCode } from '#app/domain/campaign/personal-code.ts';
import { SENDING_MS, waitAfter } from '#app/domain/client/reminder.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { DEFAULT_LOCALE, isLocale } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { personalHashOf } from '#app/persistence/code-hash.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { DueLetter, LetterEnd } from '#app/persistence/personal-code-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import type { Letter } from '#app/platform/mail/send-mail.server.ts';
import { trySending } from '#app/platform/mail/send-mail.server.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import { toInvitationMail } from './invitation-mail.server.ts';

/** The letter that is due with its code, or null: its firm has begun or wants none, or the wave is over. */
async function toLetter({ to, campaign: id, mailing }: DueLetter, code: string): Promise<Letter | null> {
  if (to === null || to.email === null) return null;
  const campaign = await currentStore().campaigns.findPublic({ id });
  const wave = campaign && announcedWave(campaign, toIsoDay(now()));
  if (!campaign || !wave) return null;
  const translator = translatorFor(isLocale(to.locale) ? to.locale : DEFAULT_LOCALE);
  return toInvitationMail(translator, { campaign, wave, mailing, code, to: { ...to, email: to.email } });
}

/** What becomes of a letter that was tried. */
function endOf({ tries }: DueLetter, isRefused: boolean, isSent: boolean): LetterEnd {
  const at = now();
  if (isSent) return { state: 'sent', at };
  const wait = isRefused ? null : waitAfter(tries);
  if (wait === null) return { state: 'failed', at };
  return { state: 'waiting', at: new Date(at.getTime() + wait) };
}

/** Sends one letter that is due. False where none is, or the storage takes nothing just now. */
async function deliverOne(): Promise<boolean> {
  const code = toPersonalCode(randomOctets(PERSONAL_CODE_BYTES));
  const { write } = currentStore();
  const taken = await write(async ({ personalCodes }) =>
    succeed(await personalCodes.takeLetter(personalHashOf(code), now())),
  );
  if (!taken.ok || taken.value === null) return false;
  const due = taken.value;
  const letter = await toLetter(due, code);
  const failure = letter && (await trySending(letter));
  // Of an address that takes nothing, another try takes nothing either.
  const end = endOf(
    due,
    letter === null || failure?.isOfAddress === true,
    letter !== null && failure === null,
  );
  return (await write(async ({ personalCodes }) => succeed(await personalCodes.settleLetter(due.id, end))))
    .ok;
}

/** Sends what is due, one after the other, until nothing is or it is told to stop. */
export async function deliverLetters(isStopped: () => boolean = () => false): Promise<void> {
  await currentStore().write(async ({ personalCodes }) => {
    const at = now();
    const before = new Date(at.getTime() - SENDING_MS);
    return succeed(await personalCodes.giveUpInterrupted(before, at));
  });
  while (!isStopped() && (await deliverOne()));
}
