import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { probeMailServer } from '#app/platform/mail/probe-mail-server.server.ts';
import type { MailServer } from '#tests/setup/mail-server.ts';
import { openMailServer } from '#tests/setup/mail-server.ts';
import { takeConsoleLines } from '#tests/setup/silence.ts';

const servers: Record<'open' | 'closed' | 'encrypted', MailServer | null> = {
  ...{ open: null, closed: null, encrypted: null },
};
beforeAll(async () => {
  servers.open = await openMailServer();
  servers.closed = await openMailServer({ password: 'richtig' });
  servers.encrypted = await openMailServer({ isEncrypted: true });
  // Its maker warns of the certificate that everybody has.
  expect(takeConsoleLines()).toEqual([expect.stringContaining('built-in default TLS certificate')]);
});
afterAll(async () => {
  for (const server of Object.values(servers)) await server?.end();
});
const portOf = (name: keyof typeof servers): string => String(servers[name]?.port);

/** The steps that went well, and the one that did not. */
async function wayOf(url: string) {
  const { taken, fault } = await probeMailServer(url);
  return [
    taken.map(({ step, state }) => (state === 'done' ? step : `${step} (without)`)),
    fault?.step ?? null,
  ];
}
const REACHED = ['name', 'connection'];

it('follows the way to a server that asks nobody to sign in, and writes nothing', async () => {
  const all = [...REACHED, 'encryption (without)', 'sign-in (without)'];
  expect(await wayOf(`smtp://127.0.0.1:${portOf('open')}`)).toEqual([all, null]);
  // As with a letter: who need not sign in does not, whatever is set.
  expect(await wayOf(`smtp://ki:egal@127.0.0.1:${portOf('open')}`)).toEqual([all, null]);
  expect(servers.open?.received).toEqual([]);
});

it('signs in where a server asks for it, and says that it does not take the password', async () => {
  const at = `@127.0.0.1:${portOf('closed')}`;
  const upToThere = [...REACHED, 'encryption (without)'];
  expect(await wayOf(`smtp://ki:richtig${at}`)).toEqual([[...upToThere, 'sign-in'], null]);
  expect(await wayOf(`smtp://ki:falsch${at}`)).toEqual([upToThere, 'sign-in']);
  const { fault } = await probeMailServer(`smtp://ki:falsch${at}`);
  expect(fault).toMatchObject({ responseCode: 535 });
  expect(fault?.answer).toContain('Not that password');
});

it('trusts no certificate that nobody vouches for, unless it is told to', async () => {
  const url = `smtps://127.0.0.1:${portOf('encrypted')}`;
  expect(await wayOf(url)).toEqual([REACHED, 'encryption']);
  expect(await wayOf(`${url}?tls.rejectUnauthorized=false`)).toEqual([
    [...REACHED, 'encryption', 'sign-in (without)'],
    null,
  ]);
});

it('tells a beginning that does not fit the port from a server that is not there', async () => {
  expect(await wayOf(`smtps://127.0.0.1:${portOf('open')}`)).toEqual([REACHED, 'encryption']);
  // Nothing listens on port 1.
  expect(await wayOf('smtp://127.0.0.1:1')).toEqual([['name'], 'connection']);
  expect(await wayOf('smtp://mail.invalid:25')).toEqual([[], 'name']);
});

it('says that something else than a mail server answers', async () => {
  const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await new Promise<void>((ready) => other.listen(0, '127.0.0.1', ready));
  const { port } = other.address() as AddressInfo;
  const { taken, fault } = await probeMailServer(`smtp://127.0.0.1:${String(port)}`);
  expect([taken.length, fault?.step]).toEqual([2, 'encryption']);
  expect(fault?.answer).toContain('HTTP/1.1 400');
  await new Promise((done) => other.close(done));
});
