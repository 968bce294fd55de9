import { lookup } from 'node:dns/promises';
import type { Socket } from 'node:net';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import type { SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { PATIENCE_MS } from './send-mail.server.ts';

/** What comes before the first letter, in its order. */
const PROBED_STEPS = ['name', 'connection', 'encryption', 'sign-in'] as const;
export type ProbedStep = (typeof PROBED_STEPS)[number];

/** A step that was taken; `without`: the server has no encryption, or nobody has to sign in. */
export interface TakenStep {
  readonly step: ProbedStep;
  readonly state: 'done' | 'without';
}

/** How far the way to a mail server goes, and what it ends at; null: it takes letters. */
export interface MailProbe {
  readonly taken: readonly TakenStep[];
  readonly fault: {
    readonly step: ProbedStep;
    readonly responseCode: number | null;
    /** In the words of the mail server or the machine: for whoever runs the installation. */
    readonly answer: string;
  } | null;
}

async function inTime<Value>(work: Promise<Value>): Promise<Value> {
  const given = new AbortController();
  const late = wait(PATIENCE_MS, null, { signal: given.signal }).then(() => {
    throw new Error(`No answer within ${String(PATIENCE_MS / 1000)} s`);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    late.catch(() => undefined);
    given.abort();
  }
}

function openSocket(host: string, port: number): Promise<Socket> {
  const socket = connect({ host, port });
  const opened = new Promise<Socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.on('error', reject);
  });
  return inTime(opened).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
}

/** What a conversation says of each thing that is asked of it; whatever breaks it breaks what is waited for. */
function converse(smtp: SMTPConnection) {
  const broken = new Promise<never>((_resolve, reject) => {
    smtp.on('error', reject);
    smtp.on('end', () => reject(new Error('Connection closed')));
  });
  // Between two questions nobody waits for it.
  broken.catch(() => undefined);
  return (ask: (done: (error?: Error | null) => void) => void): Promise<void> =>
    Promise.race([
      broken,
      new Promise<void>((resolve, reject) => {
        ask((error) => (error ? reject(error) : resolve()));
      }),
    ]);
}

function toAnswer(error: unknown): string {
  // One for each address of the server; the whole says nothing.
  if (error instanceof AggregateError) return error.errors.map(toAnswer).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function signIn(
  smtp: SMTPConnection,
  auth: SMTPConnectionAuth | undefined,
  ask: ReturnType<typeof converse>,
) {
  // As with a letter: where the server asks nobody to sign in, none does.
  if (auth === undefined || !smtp.allowsAuth) return 'without';
  await ask((done) => smtp.login(auth, done));
  return 'done';
}

/**
 * Goes the way of a letter up to where the letter would begin, step by step, so that the one that fails has a name. Writes to
 * nobody and throws nothing.
 */
export async function probeMailServer(smtpUrl: string): Promise<MailProbe> {
  const { auth, ...options } = parseConnectionUrl(smtpUrl);
  const { host = 'localhost', secure = false } = options;
  const port = options.port ?? (secure ? 465 : 587);
  const taken: TakenStep[] = [];
  const take = (step: ProbedStep, state: TakenStep['state']): unknown => taken.push({ step, state });
  let connection: Socket | undefined;
  try {
    await inTime(lookup(host));
    take('name', 'done');
    connection = await openSocket(host, port);
    take('connection', 'done');
    const patience = { greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS };
    const smtp = new SMTPConnection({ ...options, ...patience, connection });
    const ask = converse(smtp);
    await ask((done) => smtp.connect(done));
    take('encryption', smtp.secure ? 'done' : 'without');
    take('sign-in', await signIn(smtp, auth, ask));
    smtp.quit();
    return { taken, fault: null };
  } catch (error) {
    connection?.destroy();
    const { responseCode } = error as Readonly<Record<string, unknown>>;
    const step = PROBED_STEPS[taken.length] ?? 'sign-in';
    return {
      taken,
      fault: {
        step,
        responseCode: typeof responseCode === 'number' ? responseCode : null,
        answer: toAnswer(error),
      },
    };
  }
}
