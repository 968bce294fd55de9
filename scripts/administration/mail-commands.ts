import { toLocale } from '#app/features/account/account-forms.schema.ts';
import { canonicalEmail } from '#app/domain/account/email.ts';
import { readDeliveryReport } from '#app/features/reminders/delivery-report.ts';
import { noteBounce } from '#app/features/reminders/note-bounce.server.ts';
import { DEFAULT_LOCALE } from '#app/i18n/locales.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { env } from '#app/platform/env.server.ts';
import { listOutbox, outboxFolder } from '#app/platform/mail/outbox.server.ts';
import type { MailFailure } from '#app/platform/mail/send-mail.server.ts';
import { trySending } from '#app/platform/mail/send-mail.server.ts';
import type { Command, Flags } from './command.ts';
import { CommandError, textOf, valueOf } from './command.ts';

const WHAT_TO_DO: Readonly<Record<MailFailure['kind'], string>> = {
  'sign-in': 'The mail server does not take the user or the password in SMTP_URL.',
  refused:
    'The mail server refused the letter. Look at the address, and at MAIL_FROM: many take only their own.',
  encryption: 'No encrypted connection came about. Look at the beginning and the port of SMTP_URL.',
  unreachable: 'The mail server was not reached. Look at name and port in SMTP_URL, and at the firewall.',
  other: 'The letter is not on its way.',
};

/** How letters leave, as far as it may be shown: never the password. */
function describeMail() {
  const { smtpUrl, from } = env.mail;
  if (smtpUrl === null) return { via: 'outbox', folder: outboxFolder(), from } as const;
  const { host, protocol, username } = new URL(smtpUrl);
  return {
    via: 'smtp',
    server: host,
    encryptedFromTheStart: protocol === 'smtps:',
    signsIn: username !== '',
    from,
  };
}

/** Sends one letter to an address, and tells what the mail server answered. */
async function testMail(flags: Flags): Promise<unknown> {
  const to = canonicalEmail(textOf(flags, 'to'));
  if (to === null) throw new CommandError('wrong-email', '--to is no e-mail address.');
  const locale = textOf(flags, 'locale') === '' ? DEFAULT_LOCALE : toLocale(textOf(flags, 'locale'));
  if (locale === null) throw new CommandError('unknown-option', '--locale does not know that value.');
  const { t } = translatorFor(locale);
  const text = [t('mail:hello'), t('mail:test.text'), t('mail:bye')].join('\n\n');
  const failure = await trySending({ to, subject: t('mail:test.subject'), text: `${text}\n` });
  if (failure === null) return { sent: true, to, ...describeMail() };
  const { kind, responseCode, answer } = failure;
  throw new CommandError('not-sent', WHAT_TO_DO[kind], { ...describeMail(), responseCode, answer });
}

/** What lies in the outbox and becomes of reminders: files and numbers. Whose they are is a secret of who sent them. */
async function listMail(): Promise<unknown> {
  return { ...describeMail(), outbox: await listOutbox(), reminders: await currentStore().reminders.count() };
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
