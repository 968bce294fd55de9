import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Locale } from '#app/i18n/locales.ts';
import { LOCALE_NAMES, LOCALES } from '#app/i18n/locales.ts';
import { beginAssessment } from './owner.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the switch leads to the same place in every language, and fits the narrowest phone', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    for (const language of await offered(page)) {
      await page.goto('/de/method?from=start');
      const summary = page.locator('.languages > summary');
      if ((await summary.count()) > 0) await summary.click();
      const link = page.locator(`.masthead a[hreflang="${language}"]`);
      await expect(link).toContainText(LOCALE_NAMES[language]);
      const box = await link.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 320, language).toBe(true);
      await link.click();
      await expect(page).toHaveURL(`/${language}/method?from=start`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
    }
  });

  test('a question is asked in two languages at once, and answered once', async ({ page, request }) => {
    const { code } = await beginAssessment(request);
    await page.goto(`/de/a/${code}/q/data.digital`);
    await page.locator('#beside').selectOption('en');
    await page.locator('.beside-form button').click();
    await expect(page).toHaveURL(/\?beside=en$/);
    await expect(page.locator('legend [lang="en"]')).toContainText('?');
    await expect(page.locator('.choice__label [lang="en"]')).toHaveCount(7);
    await page.locator('.choice__label [lang="en"]').nth(2).click();
    await page.locator('main form.form button[type="submit"]').click();
    await expect(page).toHaveURL(/\/q\/data\.quality\?beside=en$/);
    await page.goto(`/en/a/${code}/q/data.digital`);
    await expect(page.locator('#answer-2')).toBeChecked();
    await expect(page.locator('.beside')).toHaveCount(0);
  });
});

/** The languages of the build that is tested, but the one of the page. */
async function offered(page: Page): Promise<readonly Locale[]> {
  await page.goto('/de/method');
  const languages = await page
    .locator('.masthead a[hreflang]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('hreflang')));
  return LOCALES.filter((locale) => languages.includes(locale));
}
