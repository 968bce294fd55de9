import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook } from './axe.ts';
import { openAll } from './owner.ts';

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('the ledger is narrowed by a plain form, and the choice stands in the address', async ({ page }) => {
    await page.goto('/de/providers');
    const all = await page.locator('.register-group').count();
    await page.locator('#country').selectOption('SE');
    await page.locator('#kind').selectOption('funding');
    await page.locator('.register-filters button').click();
    await expect(page).toHaveURL(/country=SE/);
    await expect(page.locator('#country')).toHaveValue('SE');
    expect(await page.locator('.register-group').count()).toBeLessThan(all);
    await expect(page.locator('#vinnova')).toBeVisible();
    await expect(page.locator('#zim')).toHaveCount(0);
  });

  test('the ledger is sorted and narrowed by exposure by the same form', async ({ page }) => {
    await page.goto('/de/providers');
    await page.locator('#kind').selectOption('model-service');
    await page.locator('#exposure').selectOption('low');
    await page.locator('#sort').selectOption('checked');
    await page.locator('.register-filters button').click();
    await expect(page).toHaveURL(/exposure=low/);
    await expect(page.locator('#sort')).toHaveValue('checked');
    const ids = await page.locator('.register tbody tr').evaluateAll((rows) => rows.map(({ id }) => id));
    expect(ids.slice(0, 2)).toEqual(['berget-ai', 'cloudferro-sherlock']);
    await page.locator('.register-filters a').click();
    await expect(page.locator('#sort')).toHaveValue('');
  });

  test('a long list opens by itself', async ({ page }) => {
    await page.goto('/de/providers');
    await expect(page.locator('#stackit')).toBeHidden();
    await page.locator('summary', { has: page.locator('#kind-cloud') }).click();
    await expect(page.locator('#stackit')).toBeVisible();
  });
});

for (const path of ['/de/providers', '/en/sources']) {
  test(`every list of ${path} is accessible once opened @desktop`, async ({ page }) => {
    test.setTimeout(300_000);
    await page.goto(path);
    await openAll(page);
    await expectAccessibleInEveryLook(page, [320, 1280]);
  });
}
