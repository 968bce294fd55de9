import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEveryLook, movedAside, overflow } from './axe.ts';
import { finishAssessment, openAll, tabTo } from './owner.ts';

/** Somebody who never saw the result: another browser profile, without its storage. */
async function asReader(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'de-DE' });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Makes a link as an owner does and returns its address. */
async function share(page: Page, code: string): Promise<string> {
  await page.goto(`/de/a/${code}/result`);
  await page.locator(`.take-along a[href="/de/a/${code}/share"]`).click();
  await page.locator('input[name="term"][value="7"]').check();
  await page.locator('button[value="make"]').click();
  await expect(page.locator('.notice--success')).toContainText('Der Link ist erstellt');
  return (await page.locator('.share-link__address').innerText()).trim();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript @desktop', () => {
    test.use({ javaScriptEnabled });

    test('a link is made, read elsewhere and withdrawn', async ({ page, browser, request }) => {
      test.setTimeout(120_000);
      const code = await finishAssessment(request);
      const address = await share(page, code);
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

    test('a reader on the narrowest phone goes from the contents to each chapter and moves nothing aside @desktop', async ({
      page,
      browser,
      request,
    }) => {
      test.setTimeout(120_000);
      const address = await share(page, await finishAssessment(request));
      await asReader(browser, async (reader) => {
        await reader.setViewportSize({ width: 320, height: 700 });
        await reader.goto(address);
        const titles = await reader.locator('.contents-list a').allTextContents();
        expect(titles).toEqual(await reader.locator('.handout > section > h2').allTextContents());
        expect(titles.length).toBeGreaterThan(5);
        for (const title of titles) {
          await reader.locator('.contents-list a', { hasText: title }).click();
          await expect(reader.locator('h2:target')).toHaveText(title);
          await expect(reader.locator('h2:target')).toBeInViewport();
        }
        expect(await movedAside(reader), 'closed').toEqual([]);
        await reader.goto(address);
        await tabTo(reader, '.contents-list a[href="#ledger"]');
        await reader.keyboard.press('Enter');
        await reader.keyboard.press('Tab');
        await expect(reader.locator('section:has(> #ledger) summary').first()).toBeFocused();
        await openAll(reader);
        expect(await movedAside(reader), 'open').toEqual([]);
        if (javaScriptEnabled) await expectAccessibleInEveryLook(reader);
      });
    });
  });
}
