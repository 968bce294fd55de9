import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import type { IdentityProvider } from '../setup/identity-provider.ts';
import { startIdentityProvider } from '../setup/identity-provider.ts';
import { codeSentTo, PASSWORD, send, signUp } from './adviser.ts';
import { expectAccessible } from './axe.ts';
import type { OwnServer } from './own-server.ts';
import { startOwnServer } from './own-server.ts';

const CLIENT = { id: 'bruecke', secret: 'ein Geheimnis & mehr' };
const NAME = 'Kammer-Anmeldung';
const [OWNER, GUEST] = ['leitung@kammer.example', 'neu@kammer.example'];

// A server that knows an identity provider, which the shared one does not.
let provider: IdentityProvider;
let server: OwnServer;
const settings = (more: Readonly<Record<string, string>> = {}) => ({
  SIGN_ON_ISSUER: provider.issuer,
  SIGN_ON_CLIENT_ID: CLIENT.id,
  SIGN_ON_CLIENT_SECRET: CLIENT.secret,
  SIGN_ON_NAME: NAME,
  ...more,
});

test.beforeAll(async () => {
  test.setTimeout(300_000);
  provider = await startIdentityProvider(CLIENT);
  server = await startOwnServer(settings());
});
test.afterAll(async () => {
  await server.stop();
  await provider.close();
});

const titled = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

/** Somebody with a browser of their own. */
async function openAs(browser: Browser, locale = 'de-DE'): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin, locale });
  return context.newPage();
}

/** From the page to sign in, by the button of the provider, as whom it vouches for. */
async function signOn(page: Page, vouched: IdentityProvider['vouched'], locale = 'de'): Promise<void> {
  provider.vouched = vouched;
  await page.goto(`/${locale}/account/sign-in`);
  await expectAccessible(page);
  await page.locator('main a[href*="/account/sign-on"]').click();
}

const signIn = async (page: Page, email: string): Promise<void> => {
  await page.goto('/de/account/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await send(page);
};

/** Sets up the second factor; the codes that stand in for it. */
async function secure(page: Page): Promise<readonly string[]> {
  await page.goto('/de/account/second-factor');
  await page.locator('#password').fill(PASSWORD);
  await send(page);
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '');
  await page.locator('#secondFactor').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  await send(page);
  await expect(page.getByRole('heading', { name: 'Ihre Ersatzcodes' })).toBeVisible();
  return page.locator('main li code').allInnerTexts();
}

test('advisers come in through their firm, who is not invited stays out, and one password is left for emergencies @desktop', async ({
  browser,
}) => {
  // Two starts of a server, and looks at each page for accessibility.
  test.setTimeout(240_000);
  const owner = await openAs(browser);
  await signUp(owner, 'de', OWNER);
  await owner.getByRole('link', { name: 'Beratung Musterstadt' }).click();
  await owner.locator('#inviteEmail').fill(GUEST);
  await owner.locator('input[name="role"][value="member"]').check();
  await owner.getByRole('button', { name: 'Einladen', exact: true }).click();
  await expect(owner.locator('.notice--success')).toContainText('Die Einladung ist verschickt');

  // Who is vouched for but not invited is told so in the own language, and gets no account.
  for (const [locale, said] of [
    ['de', 'Mit dieser Anmeldung kommen Sie hier noch nicht hinein.'],
    ['en', 'With this sign-in you cannot get in here yet.'],
  ] as const) {
    const stranger = await openAs(browser, locale);
    await signOn(stranger, { sub: 'fremd', email: 'fremd@kammer.example', email_verified: true }, locale);
    await expect(stranger).toHaveURL(new RegExp(`/${locale}/account/sign-on-failed`));
    await expect(stranger.locator('main')).toContainText(said);
    await expect(stranger.locator('html')).toHaveAttribute('lang', locale);
    await expectAccessible(stranger);
    await stranger.goto(`/${locale}/account`);
    await expect(stranger).toHaveURL(/\/account\/sign-in/);
    await stranger.context().close();
  }

  // Who is invited gets an account without a password, and joins by the code in the letter.
  const guest = await openAs(browser);
  const nele = { sub: 'nele', email: GUEST, email_verified: true, name: 'Nele Neu' };
  await signOn(guest, nele);
  await expect(guest).toHaveURL(/\/de\/account\/invitation$/);
  await guest.locator('#code').fill(codeSentTo(GUEST, server.port));
  await expect(guest.locator('#newPassword')).toHaveCount(0);
  await send(guest);
  await titled(guest, 'Beratung Musterstadt');
  await guest.context().close();
  const again = await openAs(browser);
  await signOn(again, { sub: 'nele' });
  await expect(again).toHaveURL(/\/de\/account$/);
  await expect(again.locator('main')).toContainText('Beratung Musterstadt');
  await again.context().close();

  // The owner links the account, and is asked for the second factor all the same.
  provider.vouched = { sub: 'leitung' };
  await owner.goto('/de/account/sign-on-links');
  await expectAccessible(owner);
  await owner.locator('main a[href*="/account/sign-on?"]').click();
  await titled(owner, 'Anmelden über Ihre Firma');
  await owner.locator('#password').fill(PASSWORD);
  await send(owner);
  await expect(owner.locator('main')).toContainText('Verbunden seit');
  const [first = '', second = ''] = await secure(owner);
  await owner.context().close();
  const asked = await openAs(browser);
  await signOn(asked, { sub: 'leitung' });
  await titled(asked, 'Noch ein Schritt');
  await expectAccessible(asked);
  await asked.goto('/de/account');
  await expect(asked).toHaveURL(/\/account\/sign-in/);
  await signOn(asked, { sub: 'leitung' });
  await asked.locator('#secondFactor').fill(first);
  await send(asked);
  await titled(asked, 'Ihre Übersicht');
  await asked.context().close();

  // Where passwords are refused, one account that was marked for it gets in by its own, with the second factor.
  await server.restart(settings({ SIGN_ON_ONLY: 'yes' }));
  const locked = await openAs(browser);
  await signIn(locked, OWNER);
  await titled(locked, 'Anmelden');
  await expect(locked.getByRole('alert')).toBeVisible();
  server.administer('account', 'emergency', '--email', OWNER);
  await signIn(locked, OWNER);
  await titled(locked, 'Noch ein Schritt');
  await locked.locator('#secondFactor').fill(second);
  await send(locked);
  await titled(locked, 'Ihre Übersicht');
  await locked.context().close();
});
