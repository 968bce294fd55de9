import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

export interface MailServer {
  readonly port: number;
  /** What came so far; a test may empty it. */
  readonly received: Received[];
  readonly end: () => Promise<void>;
}

interface MailServerOptions {
  /** The answer to who may not be written to; null takes the letter. */
  readonly refuse?: (address: string) => Error | null;
  /** Who signs in with it may send; left out, everybody may. */
  readonly password?: string;
  /** Whether a connection is encrypted from its start, by a certificate that nobody vouches for. */
  readonly isEncrypted?: boolean;
}

/** A real mail server on this machine. */
export async function openMailServer({
  refuse = () => null,
  password,
  isEncrypted = false,
}: MailServerOptions = {}): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    secure: isEncrypted,
    authOptional: password === undefined,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS', ...(password === undefined ? ['AUTH'] : [])],
    onAuth: (given, _session, done) =>
      given.password === password ? done(null, { user: 'ki' }) : done(new Error('Not that password')),
    onRcptTo: ({ address }, _session, done) => done(refuse(address)),
    onData: (stream, { envelope }, done) => {
      let text = '';
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')));
      stream.on('end', () => {
        received.push({ to: envelope.rcptTo.map(({ address }) => address), text });
        done();
      });
    },
  });
  // Who does not trust it goes in the middle of the conversation.
  server.on('error', () => undefined);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return { port, received, end: () => new Promise<void>((done) => server.close(() => done())) };
}

/**
 * The same, named to the product by its environment, with what else is set there. To be started before the first module of
 * the product reads where letters go: in `vi.hoisted`.
 */
export async function startMailServer(
  settings: Readonly<Record<string, string>> = {},
  refuse: MailServerOptions['refuse'] = () => null,
): Promise<MailServer> {
  const server = await openMailServer({ refuse });
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${String(server.port)}`,
    MAIL_FROM: 'KI-Brücke <ki@kammer.example>',
    ...settings,
  });
  return server;
}
