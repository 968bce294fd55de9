import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer';
import { now } from '../clock.ts';
import { env } from '../env.server.ts';
import { log } from '../log.server.ts';
import { newId } from '../random.server.ts';
import { outboxFolder } from './outbox.server.ts';

/** A letter as plain text: it shows what it says, and no picture tells anybody that it was read. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Who gets the answer, where somebody wrote it. */
  readonly replyTo?: string;
  /** By which an answer of a mail server is told to be about this letter; random. */
  readonly name?: string;
  /** Where letters of this kind are ended, for mail programs that show a button for it. */
  readonly endAddress?: string;
}

/** Longer than a good mail server takes, shorter than people wait for a page. */
export const PATIENCE_MS = 8_000;

/** The part of a name behind the sign, as everything that leaves here has it. */
const ownHost = (): string => /@([^\s>]+)/.exec(env.mail.from)?.[1] ?? 'localhost';

/** In the message for whom returns it whole, in the envelope for whom answers by the standard (RFC 3461). */
const toNamed = (name: string): SendMailOptions => ({
  messageId: `<${name}@${ownHost()}>`,
  dsn: { envid: name, ret: 'HDRS', notify: 'FAILURE' },
});

/** The button of mail programs needs a safe connection (RFC 8058); without one they show the page. */
const headersOf = (endAddress: string | undefined): Readonly<Record<string, string>> => ({
  'Auto-Submitted': 'auto-generated',
  ...(endAddress !== undefined && { 'List-Unsubscribe': `<${endAddress}>` }),
  ...(endAddress?.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
});

function toMessage({ to, subject, text, replyTo, name, endAddress }: Letter): SendMailOptions {
  return {
    ...(name !== undefined && toNamed(name)),
    from: env.mail.from,
    // As an object: a list of addresses in one text would be taken for several people.
    to: { name: '', address: to },
    ...(replyTo !== undefined && { replyTo: { name: '', address: replyTo } }),
    ...{ subject, text, date: now(), headers: headersOf(endAddress) },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  };
}

async function sendBySmtp(smtpUrl: string, letter: Letter): Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    ...{ connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
  });
  try {
    await transport.sendMail(toMessage(letter));
  } finally {
    transport.close();
  }
}

/** For an installation without a mail server: the operator passes on what lies there. */
async function putIntoOutbox(letter: Letter): Promise<void> {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message } = await transport.sendMail(toMessage(letter));
  const folder = outboxFolder();
  await mkdir(folder, { recursive: true });
  // Codes lie in there.
  await chmod(folder, 0o700);
  const name = `${now().toISOString().replaceAll(':', '-')}-${newId().slice(0, 8)}.eml`;
  await writeFile(join(folder, name), message as Buffer, { mode: 0o600, flag: 'wx' });
}

const KINDS: Readonly<Record<string, 'sign-in' | 'refused' | 'encryption' | 'unreachable'>> = {
  EAUTH: 'sign-in',
  EENVELOPE: 'refused',
  EMESSAGE: 'refused',
  ETLS: 'encryption',
  ECONNECTION: 'unreachable',
  EDNS: 'unreachable',
  ESOCKET: 'unreachable',
  ETIMEDOUT: 'unreachable',
};

/** Why a letter is not on its way. */
export interface MailFailure {
  readonly kind: (typeof KINDS)[string] | 'other';
  readonly code: string | null;
  /** What a mail server answered with, such as 550. */
  readonly responseCode: number | null;
  /** Whether it takes nothing for this address, whatever the letter. */
  readonly isOfAddress: boolean;
  /** In its words, which repeat the address: for whoever runs the installation, never for the log. */
  readonly answer: string;
}

function toFailure(error: unknown): MailFailure {
  const { code, responseCode, command } = error as Readonly<Record<string, unknown>>;
  const known = typeof code === 'string' ? code : null;
  return {
    kind: (known !== null && Object.hasOwn(KINDS, known) && KINDS[known]) || 'other',
    code: known,
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    isOfAddress: command === 'RCPT TO',
    answer: error instanceof Error ? error.message : String(error),
  };
}

/** Sends a letter, or says why it is not on its way. Throws nothing. */
export async function trySending(letter: Letter): Promise<MailFailure | null> {
  try {
    await (env.mail.smtpUrl === null ? putIntoOutbox(letter) : sendBySmtp(env.mail.smtpUrl, letter));
    return null;
  } catch (error) {
    return toFailure(error);
  }
}

/** Whether a letter is on its way. One that is not is logged without naming anybody, and nothing of the page is lost. */
export async function sendMail(letter: Letter): Promise<boolean> {
  const failure = await trySending(letter);
  if (failure === null) return true;
  const { code, responseCode } = failure;
  log.error({ code, responseCode }, 'A letter could not be sent');
  return false;
}
