import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, overflow } from './axe.ts';
import { finishAssessment } from './owner.ts';

/** Somebody who never saw the result: another browser profile, without its storage. */
async function asReader(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'de-DE' });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript @desktop', () => {
    test.use({ javaScriptEnabled });

    test('a link is made, read elsewhere and withdrawn', async ({ page, browser, request }) => {
      test.setTimeout(120_000);
      const code = await finishAssessment(request);
      await page.goto(`/de/a/${code}/result`);
      await page.locator(`.take-along a[href="/de/a/${code}/share"]`).click();
      await page.locator('input[name="term"][value="7"]').check();
      await page.locator('button[value="make"]').click();
      await expect(page.locator('.notice--success')).toContainText('Der Link ist erstellt');
      const address = (await page.locator('.share-link__address').innerText()).trim();
      const draft = (await page.locator('a[href^="mailto:"]').getAttribute('href')) ?? '';
      expect(decodeURIComponent(draft)).toContain(address);
      if (javaScriptEnabled) {
        await expectAccessible(page);
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }

      await asReader(browser, async (reader) => {
        expect((await reader.goto(address))?.status()).toBe(200);
        await expect(reader.locator('.notice', { hasText: 'Zum Lesen weitergegeben' })).toBeVisible();
        await expect(reader.locator('form, input, select, textarea')).toHaveCount(0);
        expect(await reader.content()).not.toContain(code);
        const pdf = `${new URL(address).pathname}/report.pdf`;
        await expect(reader.locator('.download a').first()).toHaveAttribute('href', pdf);
        if (javaScriptEnabled) await expectAccessible(reader);
      });

      await page.locator('button[value="withdraw"]').click();
      await expect(page.locator('.notice--success')).toContainText('Der Link ist zurückgezogen');
      await asReader(browser, async (reader) => {
        expect((await reader.goto(address))?.status()).toBe(404);
        await expect(reader.locator('h1')).toHaveText('Dieser Link zeigt keinen Bericht');
      });
    });
  });
}
