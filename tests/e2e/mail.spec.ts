import { expect, test } from '@playwright/test';
import { send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook } from './axe.ts';
import type { OwnServer } from './own-server.ts';
import { startOwnServer } from './own-server.ts';

const OPERATOR = 'betrieb@kammer.example';
// A server that somebody looks after, which the shared one is not.
const settings = { OPERATOR_ACCOUNTS: OPERATOR };
let server: OwnServer;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  server = await startOwnServer(settings);
});
test.afterAll(() => server.stop());

test('an operator sees whether letters leave, and which step fails @desktop', async ({ browser }) => {
  // A busy machine looks at each page for accessibility for some seconds.
  test.setTimeout(180_000);
  const context = await browser.newContext({ baseURL: server.origin, locale: 'de-DE' });
  const page = await context.newPage();
  await signUp(page, 'de', OPERATOR);
  await page.getByRole('link', { name: 'E-Mail prüfen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('E-Mail prüfen');
  await expectAccessibleInEveryLook(page);
  await page.locator('#to').fill('niemand');
  await send(page);
  await expect(page.getByRole('alert')).toContainText('E-Mail-Adresse');
  await page.locator('#to').fill('probe@kammer.example');
  await send(page);
  await expect(page.locator('main')).toContainText('probe@kammer.example liegt im Ordner');
  // Nothing listens on port 1.
  await server.restart({
    ...settings,
    SMTP_URL: 'smtp://ki:wort@127.0.0.1:1',
    MAIL_FROM: 'ki@kammer.example',
  });
  await page.goto('/de/account/mail');
  await send(page);
  await expect(page.locator('.mail-steps')).toContainText('gescheitert');
  await expectAccessibleInEveryLook(page);
  await context.close();
});
