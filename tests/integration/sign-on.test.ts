import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { succeed } from '#app/domain/shared/problem.ts';
import { hashPassword } from '#app/features/account/password-hashing.server.ts';
import { setEmergencyIn } from '#tests/factories/sign-on.ts';
import type { Store } from '#app/persistence/store.ts';
import { signInAs } from '#tests/factories/people.ts';
import type { IdentityProvider } from '#tests/setup/identity-provider.ts';
import { startIdentityProvider } from '#tests/setup/identity-provider.ts';
import type { ServedProduct } from '#tests/setup/served.ts';
import { serveProduct } from '#tests/setup/served.ts';
import { openStoreBeside } from '#tests/setup/store-beside.ts';

const CLIENT = { id: 'bruecke', secret: 'ein Geheimnis & mehr' };
const PASSWORD = 'sieben alte Hobel';
const ORGANISATION = 'kammer';

let provider: IdentityProvider;
let product: ServedProduct;
let store: Store;
let passwordHash = '';

const settings = (more: Readonly<Record<string, string>> = {}) => ({
  SIGN_ON_ISSUER: provider.issuer,
  SIGN_ON_CLIENT_ID: CLIENT.id,
  SIGN_ON_CLIENT_SECRET: CLIENT.secret,
  SIGN_ON_NAME: 'Kammer-Anmeldung',
  ...{ RATE_LIMIT_SIGN_INS_PER_MINUTE: '10000', RATE_LIMIT_PER_MINUTE: '100000' },
  ...more,
});

// A first start builds.
beforeAll(async () => {
  provider = await startIdentityProvider(CLIENT);
  product = await serveProduct({ settings: settings() });
  store = openStoreBeside(product);
  const hashed = await hashPassword(PASSWORD);
  if (hashed.ok) passwordHash = hashed.value;
  await signInAs(store, 'leitung', { organisation: ORGANISATION, role: 'owner' }, { passwordHash });
}, 300_000);
afterEach(() => {
  provider.misdeed = null;
});
afterAll(async () => {
  await store.close();
  await product.end();
  await product.remove();
  await provider.close();
});

/** A browser: it keeps cookies, and goes where it is told one step at a time. */
function openBrowser(first = '') {
  const jar = new Map<string, string>();
  const keep = (text: string): void => {
    const [name = '', ...value] = text.split('=');
    if (value.join('=') === '') jar.delete(name);
    else jar.set(name, value.join('='));
  };
  if (first !== '') keep(first);
  const ask = async (address: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('Cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(new URL(address, product.origin), { ...init, headers, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) keep(set.split(';')[0] ?? '');
    const text = await answer.text();
    return { status: answer.status, text, to: answer.headers.get('Location') ?? '' };
  };
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields).toString(),
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: product.origin },
    });
  /** To the provider and back to the door, which is not opened yet. */
  const goToProvider = async (query = ''): Promise<string> => {
    const sent = await ask(`/de/account/sign-on${query}`);
    expect(sent.to).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/authorize\?/);
    const back = await fetch(sent.to, { redirect: 'manual' });
    const { pathname, search } = new URL(back.headers.get('Location') ?? '');
    return pathname + search;
  };
  const signOn = async (query = ''): Promise<string> => (await ask(await goToProvider(query))).to;
  const isIn = async (): Promise<boolean> => (await ask('/de/account')).status === 200;
  return { jar, ask, send, goToProvider, signOn, isIn };
}

const inviteTo = (email: string, code = email) =>
  store.write(async ({ invitations }) => {
    const expiresAt = new Date(Date.now() + 86_400_000);
    const place = { id: email, email, role: 'member', codeHash: code, expiresAt } as const;
    return succeed(await invitations.create(ORGANISATION, place, new Date()));
  });
const failed = (why: string): string => `/de/account/sign-on-failed?why=${why}`;
const eventsOf = async () => (await store.audit.list(ORGANISATION, 50)).map(({ kind }) => kind);

describe('who comes through the identity provider', () => {
  it('gets an account where an invitation waits for the address, once, and the same one the next time', async () => {
    await inviteTo('neu@k.example');
    provider.vouched = { sub: 'neu', email: 'Neu@K.example', email_verified: true, name: 'Nele Neu' };
    const browser = openBrowser();
    expect(await browser.signOn()).toBe('/de/account/invitation');
    expect(await browser.isIn()).toBe(true);
    const account = await store.accounts.findByEmail('neu@k.example');
    expect(account).toMatchObject({ name: 'Nele Neu', passwordHash: null });
    // Joining is a step of its own.
    const members = await store.organisations.members(ORGANISATION);
    expect(members.map(({ email }) => email)).toEqual(['leitung@k.example']);

    provider.vouched = { sub: 'neu', email: 'anders@k.example', email_verified: true };
    const again = openBrowser();
    expect(await again.signOn('?next=%2Fde%2Faccount%2Fsettings')).toBe('/de/account/settings');
    expect((await again.ask('/de/account')).text).toContain('neu@k.example');
  });

  it('is told the same whether the address is unknown or belongs to an account, which stays as it is', async () => {
    await inviteTo('leitung@k.example');
    for (const email of ['fremd@k.example', 'leitung@k.example']) {
      provider.vouched = { sub: `fremd ${email}`, email, email_verified: true };
      const browser = openBrowser();
      expect(await browser.signOn()).toBe(failed('no-way-in'));
      expect(await browser.isIn()).toBe(false);
    }
    expect(await store.signOns.list('leitung')).toEqual([]);
    const { status, text } = await openBrowser().ask(failed('no-way-in'));
    expect(status).toBe(200);
    expect(text).toContain('Sonst lassen Sie sich bitte einladen');
  });

  it('needs an address the provider answers for', async () => {
    await inviteTo('vage@k.example');
    const vague = { sub: 'vage', email: 'vage@k.example' };
    for (const vouched of [{ sub: 'vage' }, vague, { ...vague, email_verified: false }]) {
      provider.vouched = vouched;
      expect(await openBrowser().signOn()).toBe(failed('no-address'));
    }
    expect(await store.accounts.findByEmail('vage@k.example')).toBeNull();
  });

  it('gets a session of their own, in the place of the one the browser had', async () => {
    provider.vouched = { sub: 'neu' };
    const place = { organisation: ORGANISATION, role: 'member' } as const;
    const planted = await signInAs(store, 'alt', place, { passwordHash });
    const browser = openBrowser();
    const door = await browser.goToProvider();
    browser.jar.set('session', planted.replace('session=', ''));
    await browser.ask(door);
    expect(await openBrowser(planted).isIn()).toBe(false);
    expect(`session=${browser.jar.get('session') ?? ''}`).not.toBe(planted);
    expect(browser.jar.has('sign-on')).toBe(false);
    expect((await browser.ask('/de/account')).text).toContain('neu@k.example');
  });

  it('is led to pages of accounts alone', async () => {
    provider.vouched = { sub: 'neu' };
    for (const next of ['https://evil.example', '//evil.example', '/de/account/../../x', '/\\evil.example']) {
      expect(await openBrowser().signOn(`?next=${encodeURIComponent(next)}`)).toBe('/de/account');
    }
  });
});

describe('what comes back', () => {
  it.each([
    ...(['nonce', 'issuer', 'audience', 'signature', 'expired'] as const),
    ...(['html', 'hanging', 'endless'] as const),
  ])('is not believed: %s', async (misdeed) => {
    provider.vouched = { sub: 'neu' };
    const browser = openBrowser();
    const door = await browser.goToProvider();
    provider.misdeed = misdeed;
    expect((await browser.ask(door)).to).toBe(failed('provider'));
    expect(await browser.isIn()).toBe(false);
  });

  it('says that the provider refused', async () => {
    provider.misdeed = 'refused';
    expect(await openBrowser().signOn()).toBe(failed('declined'));
  });

  it('is good once, and in the browser that began alone', async () => {
    provider.vouched = { sub: 'neu' };
    const browser = openBrowser();
    const door = await browser.goToProvider();
    expect((await openBrowser().ask(door)).to).toBe(failed('stale'));
    const other = openBrowser();
    await other.goToProvider();
    expect((await other.ask(door)).to).toBe(failed('stale'));
    const kept = browser.jar.get('sign-on') ?? '';
    expect((await browser.ask(door)).to).toBe('/de/account');
    expect((await browser.ask(door)).to).toBe(failed('stale'));
    // Also where somebody kept the cookie: the provider gives each code once.
    const thief = openBrowser(`sign-on=${kept}`);
    expect((await thief.ask(door)).to).toBe(failed('provider'));
  });

  it('is not read from a cookie that was changed', async () => {
    const browser = openBrowser();
    const door = await browser.goToProvider();
    browser.jar.set('sign-on', (browser.jar.get('sign-on') ?? '').replace(/.{9}$/, 'AAAAAAAA%3D'));
    expect((await browser.ask(door)).to).toBe(failed('stale'));
  });
});

describe('an account with a password', () => {
  it('is linked by who confirms it with the password, is noted, and can be unlinked', async () => {
    const cookie = await signInAs(
      store,
      'paul',
      { organisation: ORGANISATION, role: 'member' },
      { passwordHash },
    );
    const page = '/de/account/sign-on-links';
    provider.vouched = { sub: 'paul' };
    const browser = openBrowser(cookie);
    expect(await browser.signOn('?for=link')).toBe(page);
    expect((await browser.ask(page)).text).toContain('Noch ein Schritt');
    expect((await browser.send(page, { intent: 'link', password: 'falsch' })).status).toBe(422);
    expect(await store.signOns.list('paul')).toEqual([]);
    const linked = await browser.send(page, { intent: 'link', password: PASSWORD });
    expect(linked.to).toBe(`${page}?state=sign-on-linked`);
    // What waited is used up.
    const again = await browser.send(page, { intent: 'link', password: PASSWORD });
    expect(again.to).toBe(`${page}?state=sign-on-stale`);
    expect(await openBrowser().signOn()).toBe('/de/account');

    const [signOn] = await store.signOns.list('paul');
    const stranger = openBrowser();
    provider.vouched = { sub: 'neu' };
    await stranger.signOn();
    await stranger.send(page, { intent: 'remove', session: signOn?.id ?? '' });
    expect(await store.signOns.list('paul')).toHaveLength(1);
    const removed = await browser.send(page, { intent: 'remove', session: signOn?.id ?? '' });
    expect(removed.to).toBe(`${page}?state=sign-on-removed`);
    provider.vouched = { sub: 'paul' };
    expect(await openBrowser().signOn()).toBe(failed('no-address'));
  });

  it('is not linked with what belongs to somebody else, nor by who did not go there', async () => {
    const place = { organisation: ORGANISATION, role: 'member' } as const;
    const page = '/de/account/sign-on-links';
    const browser = openBrowser(await signInAs(store, 'petra', place, { passwordHash }));
    const stale = await browser.send(page, { intent: 'link', password: PASSWORD });
    expect(stale.to).toBe(`${page}?state=sign-on-stale`);
    provider.vouched = { sub: 'neu' };
    await browser.signOn('?for=link');
    const waiting = browser.jar.get('sign-on') ?? '';
    const taken = await browser.send(page, { intent: 'link', password: PASSWORD });
    expect(taken.to).toBe(`${page}?state=sign-on-taken`);
    const other = openBrowser(await signInAs(store, 'pia', place, { passwordHash }));
    other.jar.set('sign-on', waiting);
    expect((await other.send(page, { intent: 'link', password: PASSWORD })).to).toContain('stale');
    expect(await store.signOns.list('petra')).toEqual([]);
    expect(await store.signOns.list('pia')).toEqual([]);
  });

  it('asks for the second factor of the account all the same, and opens nothing before', async () => {
    await signInAs(store, 'toni', { organisation: ORGANISATION, role: 'member' }, { passwordHash });
    await store.write(async ({ accounts, signOns }) => {
      await signOns.link('toni', { id: 'toni', issuer: provider.issuer, subject: 'toni' }, new Date());
      return succeed(await accounts.change('toni', { totpSecret: 'sealed', totpSince: new Date() }));
    });
    provider.vouched = { sub: 'toni' };
    const browser = openBrowser();
    expect(await browser.signOn()).toBe('/de/account/sign-in-code');
    expect(await browser.isIn()).toBe(false);
    const guessed = await browser.send('/de/account/sign-in-code', { secondFactor: '000000' });
    expect([guessed.status, await browser.isIn()]).toEqual([422, false]);
  });

  it('keeps the only way to sign in', async () => {
    provider.vouched = { sub: 'neu' };
    const browser = openBrowser();
    await browser.signOn();
    const account = await store.accounts.findByEmail('neu@k.example');
    const [signOn] = await store.signOns.list(account?.id ?? '');
    const page = '/de/account/sign-on-links';
    const answer = await browser.send(page, { intent: 'remove', session: signOn?.id ?? '' });
    expect(answer.to).toBe(`${page}?state=only-way`);
    expect(await store.signOns.list(account?.id ?? '')).toHaveLength(1);
  });
});

describe('where passwords are refused', () => {
  const signIn = (browser: ReturnType<typeof openBrowser>, id: string) =>
    browser.send('/de/account/sign-in', { email: `${id}@k.example`, password: PASSWORD });

  it('nobody gets in by one save in an emergency, which the owners are told of, and no last owner is locked out', async () => {
    await store.close();
    await product.end();
    product = await serveProduct({ after: product, settings: settings({ SIGN_ON_ONLY: 'yes' }) });
    store = openStoreBeside(product);
    expect((await openBrowser().ask('/de/account/sign-up')).to).toBe('/de/account/sign-in');
    expect((await signIn(openBrowser(), 'paul')).status).toBe(422);

    // No owner has another way in yet.
    expect((await signIn(openBrowser(), 'leitung')).to).toBe('/de/account');
    expect((await eventsOf()).filter((kind) => kind === 'emergency-sign-in')).toHaveLength(1);

    await setEmergencyIn(store, 'paul');
    expect((await signIn(openBrowser(), 'leitung')).to).toBe('/de/account');
    await store.write(async ({ signOns }) => {
      const linked = { id: 'l', issuer: provider.issuer, subject: 'leitung' };
      return succeed(await signOns.link('leitung', linked, new Date()));
    });
    expect((await signIn(openBrowser(), 'leitung')).status).toBe(422);
    expect((await signIn(openBrowser(), 'paul')).to).toBe('/de/account');
    const outbox = join(product.dataDir, 'outbox');
    const letters = readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'));
    expect(letters.filter((letter) => letter.includes('To: leitung@k.example'))).toHaveLength(3);
    provider.vouched = { sub: 'leitung' };
    expect(await openBrowser().signOn()).toBe('/de/account');
  });
});

describe('a provider that wants the secret in the head of the request, and tells who it is when asked', () => {
  it('is believed where both speak of the same person', async () => {
    const other = await startIdentityProvider(CLIENT, 'head');
    await store.close();
    await product.end();
    product = await serveProduct({ after: product, settings: settings({ SIGN_ON_ISSUER: other.issuer }) });
    store = openStoreBeside(product);
    await inviteTo('nils@k.example');
    other.vouched = { sub: 'nils', email: 'nils@k.example', email_verified: true, name: 'Nils Neu' };
    other.misdeed = 'somebody-else';
    expect(await openBrowser().signOn()).toBe(failed('provider'));
    expect(await store.accounts.findByEmail('nils@k.example')).toBeNull();
    other.misdeed = null;
    expect(await openBrowser().signOn()).toBe('/de/account/invitation');
    expect(await store.accounts.findByEmail('nils@k.example')).toMatchObject({ name: 'Nils Neu' });
    await other.close();
  });
});

describe('a provider that is not there', () => {
  it('ends in a page that says what to do', async () => {
    await store.close();
    await product.end();
    product = await serveProduct({ after: product, settings: settings() });
    store = openStoreBeside(product);
    provider.misdeed = 'discovery-html';
    expect((await openBrowser().ask('/de/account/sign-on')).to).toBe(failed('provider'));
    await provider.close();
    expect((await openBrowser().ask('/de/account/sign-on')).to).toBe(failed('provider'));
    const { status, text } = await openBrowser().ask(failed('provider'));
    expect(status).toBe(200);
    expect(text).toContain('Kammer-Anmeldung antwortet gerade nicht');
    provider = await startIdentityProvider(CLIENT);
  });
});
