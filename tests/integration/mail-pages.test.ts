import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Advisers } from '#tests/setup/advisers.ts';
import { createAdvisers } from '#tests/setup/advisers.ts';
import type { MailServer } from '#tests/setup/mail-server.ts';
import { openMailServer } from '#tests/setup/mail-server.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';
import { addressOf } from '#tests/setup/store-beside.ts';

const PAGE = '/de/account/mail';
const OPERATOR_ACCOUNTS = 'eva@k.example';
const PASSWORD = 'geheimes-wort';
const MAIL_FROM = 'KI-Brücke <ki@kammer.example>';

let post: MailServer;
let product: ServedProduct;
let advisers: Advisers;
beforeAll(async () => {
  post = await openMailServer({
    password: PASSWORD,
    refuse: (address) => (address.startsWith('full@') ? new Error(`The box of ${address} is full`) : null),
  });
});
afterAll(() => post.end());

/** The product with these settings, eva as its operator and max beside her. */
function useSettings(settings: () => Readonly<Record<string, string>>): void {
  // A first start builds.
  beforeAll(async () => {
    product = await serveProduct({ settings: { OPERATOR_ACCOUNTS, ...settings() } });
    advisers = createAdvisers(product);
    await advisers.signIn('eva', 'kammer', 'analyst');
    await advisers.signIn('max', 'kammer', 'owner');
  }, 300_000);
  afterAll(async () => {
    await advisers.store.close();
    await product.end();
    await product.remove();
  });
}

const smtp = (password: string) => () => ({
  MAIL_FROM,
  SMTP_URL: `smtp://ki:${password}@127.0.0.1:${String(post.port)}`,
});
const attempt = (to: string, who = 'eva') => advisers.send(who, PAGE, { to });
async function notedTrials(): Promise<unknown> {
  const { reader, close } = createDatabase(addressOf(product), { random: () => 0.5 });
  const select = { accountId: true, organisationId: true };
  try {
    return await reader.auditEvent.findMany({ where: { kind: 'mail-tried' }, select });
  } finally {
    await close();
  }
}
const tags = (page: string): readonly string[] =>
  [...page.matchAll(/<span class="tag[^"]*">([^<]+)</g)].map(([, text = '']) => text);

describe('with a mail server', () => {
  useSettings(smtp(PASSWORD));

  it('is there for the account the settings name, and linked from its overview', async () => {
    const page = await advisers.get('eva', PAGE);
    expect(page.status).toBe(200);
    expect(page.text).toContain(`127.0.0.1:${String(post.port)}`);
    expect(page.text).toContain('value="eva@k.example"');
    expect(page.text).not.toContain(PASSWORD);
    expect((await advisers.get('eva', '/de/account')).text).toContain(`href="${PAGE}"`);
    expect((await advisers.get('max', '/de/account')).text).not.toContain(PAGE);
    expect((await advisers.get('max', PAGE)).status).toBe(404);
    expect((await attempt('max@k.example', 'max')).status).toBe(404);
    expect(post.received).toEqual([]);
  });

  it('sends one letter, tells each step, and notes who did it', async () => {
    const page = await attempt('Ida@K.example');
    expect(page.status).toBe(200);
    expect(tags(page.text)).toEqual(['geklappt', 'geklappt', 'unverschlüsselt', 'geklappt', 'geklappt']);
    expect(post.received.map(({ to }) => to)).toEqual([['ida@k.example']]);
    expect(await notedTrials()).toEqual([{ accountId: 'eva', organisationId: null }]);
  });

  it('shows what a mail server says of an address, and asks again for what is none', async () => {
    const refused = await attempt('full@k.example');
    expect(refused.text).toContain('The box of full@k.example is full');
    expect(refused.text).toContain('hat die E-Mail abgelehnt');
    expect(tags(refused.text).at(-1)).toBe('gescheitert');
    const wrong = await attempt('niemand');
    expect([wrong.status, wrong.text.includes('value="niemand"')]).toEqual([422, true]);
  });

  it('writes to one address five times an hour at most', async () => {
    const before = post.received.length;
    const answers = [];
    for (let time = 0; time < 6; time += 1) answers.push((await attempt('oft@k.example')).status);
    expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
    expect(post.received).toHaveLength(before + 5);
  });
});

describe('with a wrong password', () => {
  useSettings(smtp('falsches-wort'));

  it('says that it is the password, and never which', async () => {
    const { text } = await attempt('eva@k.example');
    expect(tags(text)).toEqual(['geklappt', 'geklappt', 'unverschlüsselt', 'gescheitert', 'nicht versucht']);
    expect(text).toContain('nimmt Benutzer oder Passwort in SMTP_URL nicht an');
    expect(text).not.toContain('falsches-wort');
  });
});

describe('with a mail server that is not there', () => {
  useSettings(() => ({ MAIL_FROM, SMTP_URL: 'smtp://127.0.0.1:1' }));

  it('says so', async () => {
    const { text } = await attempt('eva@k.example');
    expect(tags(text).slice(0, 3)).toEqual(['geklappt', 'gescheitert', 'nicht versucht']);
    expect(text).toContain('ECONNREFUSED');
  });
});

describe('without a mail server', () => {
  useSettings(() => ({}));

  it('says so, and shows what lies in the folder', async () => {
    expect((await advisers.get('eva', PAGE)).text).toContain('Es ist kein Mailserver eingestellt.');
    const { text } = await attempt('ida@k.example');
    expect(tags(text)).toEqual(['geklappt']);
    const [file = ''] = readdirSync(join(product.dataDir, 'outbox'));
    expect(text).toContain(file);
    expect(text).toContain('Verschickt ist sie damit noch nicht.');
  });
});
