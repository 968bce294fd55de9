import { toLocale } from '#app/features/account/account-forms.schema.ts';
import { canonicalEmail } from '#app/domain/shared/email.ts';
import { readMailState } from '#app/features/operations/look-after-mail.server.ts';
import { adviceOn } from '#app/features/operations/mail-page.view-model.ts';
import { tryMail } from '#app/features/operations/mail-trial.server.ts';
import { readDeliveryReport } from '#app/features/reminders/delivery-report.ts';
import { noteBounce } from '#app/features/reminders/note-bounce.server.ts';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { readMailWay } from '#app/platform/mail/mail-way.server.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

/** Commands speak English, whatever language the letter is in. */
const ENGLISH = translatorFor('en');

/** Sends one letter to an address, and tells what the mail server answered. */
async function testMail(flags: Flags): Promise<unknown> {
  const to = canonicalEmail(textOf(flags, 'to'));
  if (to === null) throw new CommandError('wrong-email', '--to is no e-mail address.');
  const locale = textOf(flags, 'locale') === '' ? DEFAULT_LOCALE : toLocale(textOf(flags, 'locale'));
  if (locale === null) throw new CommandError('unknown-option', '--locale does not know that value.');
  const { steps, fault } = await tryMail({ to, locale });
  const told = { ...readMailWay(), steps: Object.fromEntries(steps.map(({ step, state }) => [step, state])) };
  if (fault === null) return { sent: true, to, ...told };
  const { step, responseCode, answer } = fault;
  throw new CommandError('not-sent', adviceOn(ENGLISH, step), { ...told, responseCode, answer });
}

/** What lies in the outbox and becomes of reminders: files and numbers. Whose they are is a secret of who sent them. */
async function listMail(): Promise<unknown> {
  const { way, ...letters } = valueOf(await readMailState());
  return { ...way, ...letters };
}

/** Longer than any report on a letter of ours; what comes behind says nothing more. */
const MOST_READ = 1024 * 1024;

async function readInput(): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  // All of it is taken: a mail server whose pipe is cut off would try again.
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    if (length < MOST_READ) parts.push(part);
    length += part.length;
  }
  return Buffer.concat(parts).subarray(0, MOST_READ).toString('utf8');
}

/**
 * Notes what a mail server sends back of a reminder. What is none, or of no reminder that is there, is passed over without a
 * fault: a mail server would answer one by a letter to nobody.
 */
async function noteReport(): Promise<unknown> {
  const bounce = readDeliveryReport(await readInput());
  if (bounce === null) return { noted: false, why: 'no-report' };
  const noted = await noteBounce(bounce);
  if (!noted.ok && noted.problem.code === 'not-found') return { noted: false, why: 'not-found' };
  const what = valueOf(noted);
  return what === 'noted' ? { noted: true } : { noted: false, why: what };
}

export const MAIL_COMMANDS: Readonly<Record<string, Command>> = {
  'mail test': { flags: { to: 'required', locale: 'optional' }, isOnFiles: true, run: testMail },
  'mail list': { flags: {}, run: listMail },
  'mail bounce': { flags: {}, run: noteReport },
};
