import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { codeSentTo, PASSWORD, send } from './adviser.ts';
import { expectAccessible } from './axe.ts';

const titled = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

test('an adviser signs up, secures the account and takes a colleague in', async ({ page, browser }) => {
  // A busy machine looks at each page for accessibility for some seconds.
  test.setTimeout(120_000);
  const stamp = String(Date.now());
  const [email, guest] = [`eva-${stamp}@kammer.example`, `ida-${stamp}@kammer.example`];
  await page.goto('/de');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Für Beratende' }).click();
  await titled(page, 'Anmelden');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Neu hier? Konto anlegen' }).click();
  await titled(page, 'Konto für Beratende anlegen');
  await page.locator('#name').fill('Eva Muster');
  await page.locator('#email').fill(email);
  await page.locator('#newPassword').fill('kurz');
  await page.locator('#organisation').fill('Kammer Musterstadt');
  await page.locator('input[name="kind"][value="chamber"]').check();
  await send(page);
  await expect(page.getByRole('alert')).toContainText('zu kurz');
  await page.locator('#newPassword').fill(PASSWORD);
  await send(page);

  await titled(page, 'E-Mail-Adresse bestätigen');
  await expectAccessible(page);
  await page.locator('#code').fill(codeSentTo(email).toLowerCase());
  await page.locator('#password').fill(PASSWORD);
  await send(page);
  await titled(page, 'Ihre Übersicht');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Zweite Sicherung' }).first().click();
  await page.locator('#password').fill(PASSWORD);
  await send(page);
  const secret = (await page.locator('[data-secret]').innerText()).replaceAll(' ', '');
  await expectAccessible(page);
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  await page.locator('#secondFactor').fill(totp.generate());
  await send(page);
  await expect(page.getByRole('heading', { name: 'Ihre Ersatzcodes' })).toBeVisible();
  const [spare = ''] = await page.locator('main li code').allInnerTexts();
  await expectAccessible(page);

  await page.goto('/de/account');
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await titled(page, 'Anmelden');
  await page.goto('/de/account/sessions');
  await titled(page, 'Anmelden');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await send(page);
  await titled(page, 'Noch ein Schritt');
  await expectAccessible(page);
  await page.locator('#secondFactor').fill(spare);
  await send(page);
  await titled(page, 'Wo Sie angemeldet sind');
  await expectAccessible(page);

  await page.goto('/de/account');
  await page.getByRole('link', { name: 'Kammer Musterstadt' }).click();
  await page.locator('#inviteEmail').fill(guest);
  await page.locator('input[name="role"][value="member"]').check();
  await page.getByRole('button', { name: 'Einladen', exact: true }).click();
  await expect(page.locator('.notice--success')).toContainText('Die Einladung ist verschickt');
  await expectAccessible(page);

  const context = await browser.newContext({ locale: 'de-DE', javaScriptEnabled: false });
  const other = await context.newPage();
  await other.goto('/de/account/invitation');
  await other.locator('#code').fill(codeSentTo(guest));
  await send(other);
  await expect(other.locator('main')).toContainText('Kammer Musterstadt');
  await other.locator('#name').fill('Ida Beispiel');
  await other.locator('#newPassword').fill('neun neue Feilen');
  await send(other);
  await titled(other, 'Kammer Musterstadt');
  await expect(other.locator('main')).toContainText('Sie gehören jetzt dazu');
  await expect(other.locator('main')).not.toContainText('Jemanden einladen');
  await context.close();

  await page.reload();
  await page.getByRole('button', { name: 'Ausschließen' }).click();
  await expect(page.locator('main')).toContainText('Die Person gehört nicht mehr dazu');
});
