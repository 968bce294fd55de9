import type { Page } from '@playwright/test';

/** The same page in English, or in German where it is in English: by the switch, however many languages it offers. */
export async function switchLanguage(page: Page): Promise<void> {
  const list = page.locator('.languages > summary');
  const here = await page.locator('html').getAttribute('lang');
  if ((await list.count()) > 0) await list.click();
  await page.locator(`.masthead a[hreflang="${here === 'en' ? 'de' : 'en'}"]`).click();
}
