import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { endAddressSentTo, press, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook } from './axe.ts';

const WIDTHS = [390, 1280];
const NAMES = ['Schreinerei Beispiel', 'Metallbau Muster', 'Bäckerei Probe'] as const;
const tableOf = (emails: readonly string[]): string =>
  ['Name;E-Mail', ...NAMES.map((name, index) => `${name};${emails[index] ?? ''}`)].join('\n');

/** Gives a table with a fault, and mends it where the page says what is wrong. */
async function takeOver(page: Page, emails: readonly string[]): Promise<void> {
  await page.locator('main a[href*="/clients/import"]').click();
  await expectAccessibleInEveryLook(page, WIDTHS);
  const faulty = Buffer.from(tableOf([...emails, 'am Telefon']), 'latin1');
  await page.locator('#file').setInputFiles({ name: 'betriebe.csv', mimeType: 'text/csv', buffer: faulty });
  await send(page);
  await expect(page).toHaveURL(/\/import\/[\da-f-]+$/);
  await expect(page.locator('main')).toContainText('Windows-1252');
  await expect(page.getByRole('row', { name: /am Telefon/ })).toBeVisible();
  await expectAccessibleInEveryLook(page, WIDTHS);

  await page.locator('main a[href*="/clients/import?"]').click();
  await page.locator('#text').fill(tableOf(emails));
  await send(page);
  await expect(page).toHaveURL(/\/import\/[\da-f-]+$/);
  await expect(page.locator('main')).not.toContainText('am Telefon');
  await press(page, 'take-over');
  await expect(page).toHaveURL(/state=imported/);
  await expect(page.getByRole('status')).not.toBeEmpty();
  for (const name of NAMES) await expect(page.getByRole('link', { name })).toBeVisible();
}

/** Somebody of the firm: looks first, which ends nothing, then presses the button. */
async function end(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expectAccessibleInEveryLook(page, WIDTHS);
  await page.reload();
  await press(page, 'end');
  await expect(page.locator('main button[value="end"]')).toHaveCount(0);
  await expect(page.getByRole('status')).not.toBeEmpty();
  await expectAccessibleInEveryLook(page, WIDTHS);
}

for (const locale of ['de', 'en']) {
  test(`an adviser takes firms over from a table and reminds one, in ${locale} @desktop`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(240_000);
    const stamp = `${locale}-${String(Date.now())}`;
    const emails = [`schreinerei-${stamp}@betrieb.example`, `metall-${stamp}@betrieb.example`];
    await signUp(page, locale, `eva-${stamp}@beratung.example`);
    await page.goto(`/${locale}/account/clients`);
    await takeOver(page, emails);
    await expectAccessibleInEveryLook(page, WIDTHS);

    await page.getByRole('row', { name: NAMES[0] }).getByRole('checkbox').check();
    await page.locator('#remind button').click();
    await expect(page.locator('main')).toContainText(emails[0] ?? '');
    await expect(page.locator('main')).not.toContainText(emails[1] ?? '');
    await expectAccessibleInEveryLook(page, WIDTHS);
    await press(page, 'send');
    await expect(page).toHaveURL(/state=reminded/);
    await expect.poll(() => endAddressSentTo(emails[0] ?? '')).toMatch(/no-reminders\?code=/);
    expect(endAddressSentTo(emails[1] ?? '')).toBe('');

    const firm = await browser.newContext({ locale });
    await end(await firm.newPage(), endAddressSentTo(emails[0] ?? ''));
    await firm.close();
    await page.getByRole('link', { name: NAMES[0] }).click();
    await expect(page.locator('main')).toContainText(/nicht mehr gewünscht|Not wanted any more/);
    await expectAccessibleInEveryLook(page, WIDTHS);
  });
}
