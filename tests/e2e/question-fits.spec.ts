import { expect, test } from '@playwright/test';
import { LOCALES } from '#app/i18n/locales.ts';
import { QUESTIONS, beginAssessment } from './owner.ts';

/** Question, five levels and the way on: a screen and a half of a phone. */
const MOST = 1_250;

test.use({ javaScriptEnabled: false });

test('every question fits a phone, in every language, without opening the help @phone', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const { code } = await beginAssessment(request);
  const tooLong: string[] = [];
  for (const path of LOCALES.flatMap((lng) => QUESTIONS.map((item) => `/${lng}/a/${code}/q/${item}`))) {
    await page.goto(path);
    const end = await page
      .locator('main form.form button[type="submit"]')
      .evaluate((button) => Math.round(button.getBoundingClientRect().bottom + window.scrollY));
    if (end > MOST) tooLong.push(`${path}: ${String(end)}`);
  }
  expect(tooLong).toEqual([]);
});

test('what the two other answers mean is said once, where every question leads @desktop', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/cloud.exit`);
  await expect(page.getByText('Sie zieht Ihnen im Punktwert nichts ab')).toHaveCount(0);
  await page.locator('.choices__or a').click();
  await expect(page).toHaveURL(/\/profile#how-to-answer$/);
  await expect(page.getByText('Sie zieht Ihnen im Punktwert nichts ab')).toBeVisible();
});
