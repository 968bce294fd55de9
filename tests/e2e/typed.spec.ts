import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { SUBMIT, beginAssessment, codeOf, finishAssessment, storedAnswer } from './owner.ts';

/** The codes that forms of a page carried to the server. */
function sentCodes(page: Page): string[] {
  const codes: string[] = [];
  page.on('request', (sent) => {
    const code = new URLSearchParams(sent.postData() ?? '').get('newCode');
    if (code !== null) codes.push(code);
  });
  return codes;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a double click begins one assessment', async ({ page }) => {
      const codes = sentCodes(page);
      await page.goto('/de');
      await page.locator('form[action="/de/start"] button').first().dblclick();
      await page.waitForURL('**/de/a/*/keep');
      expect(new Set(codes)).toEqual(new Set([codeOf(page)]));
      await page.goBack();
      await page.locator('form[action="/de/start"] button').first().click();
      await page.waitForURL((url) => url.pathname.includes('/a/') && !url.pathname.includes(codes[0] ?? ''));
    });

    test('a reason that was pasted is cut nowhere, and counted', async ({ page, request }) => {
      const { code } = await beginAssessment(request);
      await page.goto(`/de/a/${code}/q/data.digital`);
      await page.locator('#answer-not-applicable').check();
      await page.locator('#reason').fill('Grund '.repeat(41));
      await page.locator(SUBMIT).click();
      await expect(page.locator('#reason-error')).toContainText('um 45 Zeichen zu lang');
      await expect(page.locator('#reason')).toHaveValue('Grund '.repeat(41));
      // The page jumps to what is wrong when its script has come; a click in that moment meets another place.
      if (javaScriptEnabled) await expect(page.locator('.error-summary')).toBeFocused();
      await page.locator('#reason').fill('Bei uns gibt es das nicht.');
      await page.locator(SUBMIT).click();
      await page.waitForURL('**/q/data.quality');
      expect(await storedAnswer(request, code, 'data.digital')).toMatchObject({ notApplicable: true });
    });
  });
}

test('money and days are shown and read as the language writes them, and asked back in doubt', async ({
  page,
  request,
}) => {
  const code = await finishAssessment(request);
  await page.goto(`/de/a/${code}/what-if`);
  const [budget, days] = [page.locator('#budgetEurPerYear'), page.locator('#staffDaysPerQuarter')];
  await expect(budget).toHaveValue('5.000');
  await budget.fill('20.000,00 €');
  await days.fill('2,50');
  await expect(page.locator('.what-if__status')).toBeVisible();
  await expect(page.locator('.field--error')).toHaveCount(0);
  await budget.fill('1,500');
  await expect(page.locator('#budgetEurPerYear-error')).toContainText('Meinen Sie 1,5 oder 1.500?');
  await budget.fill('1.500');
  await expect(page.locator('.field--error')).toHaveCount(0);
});
