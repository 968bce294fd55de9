import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

interface Received {
  readonly to: readonly string[];
  readonly text: string;
}

export interface MailServer {
  /** What came so far; a test may empty it. */
  readonly received: Received[];
  readonly end: () => Promise<void>;
}

/** The answer to who may not be written to; null takes the letter. */
type Refuse = (address: string) => Error | null;

/**
 * A real mail server on this machine, named to the product by its environment, with what else is set there. To be started
 * before the first module of the product reads where letters go: in `vi.hoisted`.
 */
export async function startMailServer(
  settings: Readonly<Record<string, string>> = {},
  refuse: Refuse = () => null,
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
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
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  Object.assign(process.env, {
    SMTP_URL: `smtp://127.0.0.1:${String(port)}`,
    MAIL_FROM: 'KI-Brücke <ki@kammer.example>',
    ...settings,
  });
  return { received, end: () => new Promise<void>((done) => server.close(() => done())) };
}
