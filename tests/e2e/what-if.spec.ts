import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessibleInEveryLook } from './axe.ts';
import { test } from './finished.ts';
import { switchLanguage } from './language.ts';
import { allAnswers, codeOf, storedAnswer } from './owner.ts';

const status = (page: Page) => page.locator('.what-if [role="status"]');
const row = (page: Page, label: string) =>
  page.locator('.compared').first().locator('tr', { hasText: label });

async function openFromResult(page: Page, code: string): Promise<void> {
  await page.goto(`/de/a/${code}/result`);
  await page.locator('.chapters a[href$="/what-if"]').click();
  await expect(page.locator('.what-if')).toBeVisible();
}

const openGroup = (page: Page, index: number): Promise<void> =>
  page.locator('.what-if details > summary').nth(index).click();

test('an answer, money and days move the figures beside those of today', async ({ page, finished }) => {
  const requests: string[] = [];
  await openFromResult(page, finished);
  // Scripts of the other pages come when the page is at rest; they know nothing of this firm.
  page.on('request', (sent) => {
    if (sent.resourceType() !== 'script') requests.push(sent.url());
  });
  await expect(page.locator('.what-if__status')).toHaveCount(0);
  await openGroup(page, 0);
  await page.locator('select[name="data.digital"]').selectOption('4');
  await expect(status(page)).toContainText('Der erste Versuch beginnt einen Monat früher.');
  await expect(row(page, 'Hindernisse')).toContainText('keine');
  await page.locator('#budgetEurPerYear').fill('60000');
  await page.locator('#staffDaysPerQuarter').fill('20');
  await page.locator('#staffDaysPerQuarter').press('Tab');
  await expect(row(page, 'Kosten im ersten Planjahr').locator('td').last()).not.toHaveText('keine Kosten');
  expect(requests, 'computed here, not on the server').toEqual([]);
});

test('what cannot be is said at the field, and the rest goes on', async ({ page, finished }) => {
  await openFromResult(page, finished);
  await page.locator('#budgetEurPerYear').fill('-5');
  await page.locator('#budgetEurPerYear').press('Tab');
  await expect(page.locator('#budgetEurPerYear-error')).toContainText('0 bis 1.000.000.000');
  await openGroup(page, 3);
  await page.locator('select[name="budget.time"]').selectOption('4');
  await expect(status(page)).toContainText('→');
  await expect(page.locator('#budgetEurPerYear')).toHaveValue('-5');
  await expect(page.getByRole('button', { name: 'Behalten und prüfen' })).toHaveCount(0);
});

test('it is discarded with one button, and nothing was saved @desktop', async ({
  page,
  request,
  finished,
}) => {
  await openFromResult(page, finished);
  await openGroup(page, 0);
  await page.locator('select[name="data.digital"]').selectOption('4');
  await expect(page.locator('.what-if__status')).toBeVisible();
  await page.getByRole('button', { name: 'Alles wieder wie heute' }).click();
  await expect(page.locator('.what-if__status')).toHaveCount(0);
  await expect(page.locator('select[name="data.digital"]')).toHaveValue('0');
  expect(await storedAnswer(request, finished, 'data.digital')).toEqual({ level: 0 });
});

test('what is tried comes back after a reload, in the other language and on the way back @desktop', async ({
  page,
  finished,
}) => {
  await openFromResult(page, finished);
  await openGroup(page, 0);
  const answer = page.locator('select[name="data.digital"]');
  const [budget, days] = [page.locator('#budgetEurPerYear'), page.locator('#staffDaysPerQuarter')];
  await answer.selectOption('4');
  await days.fill('2,5');
  const expectTried = async (budgetAsWritten: string): Promise<void> => {
    await expect(answer).toHaveValue('4');
    await expect(answer).toBeVisible();
    await expect(days).toHaveValue('2,5');
    await expect(budget).toHaveValue(budgetAsWritten);
    await expect(page.locator('.what-if__status')).toBeVisible();
    await expect(page.locator('.field--error')).toHaveCount(0);
  };
  await page.reload();
  await expectTried('5.000');
  await switchLanguage(page);
  await expect(page).toHaveURL(`/en/a/${finished}/what-if`);
  await expectTried('5,000');
  await page.locator('.masthead__nav a').first().click();
  await expect(page).toHaveURL('/en/method');
  await page.goBack();
  await expectTried('5,000');
  await page.locator('button[type="reset"]').click();
  await expect(answer).toHaveValue('0');
  await page.reload();
  await expect(answer).toHaveValue('0');
});

test('it is kept as a new assessment that follows this one @desktop', async ({ page, request, finished }) => {
  await openFromResult(page, finished);
  await openGroup(page, 0);
  await page.locator('select[name="data.digital"]').selectOption('4');
  await page.getByRole('button', { name: 'Behalten und prüfen' }).click();
  await page.waitForURL((url) => !url.pathname.includes(finished));
  const kept = codeOf(page);
  expect(await storedAnswer(request, kept, 'data.digital')).toEqual({ level: 4 });
  expect(await storedAnswer(request, kept, 'data.quality')).toEqual(allAnswers()['data.quality']);
  expect(await storedAnswer(request, finished, 'data.digital')).toEqual({ level: 0 });
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is sent and comes back with the same comparison', async ({ page, request, finished }) => {
    await page.goto(`/de/a/${finished}/result`);
    await page.locator('.chapters a[href$="/what-if"]').click();
    await openGroup(page, 0);
    await page.locator('select[name="data.digital"]').selectOption('4');
    await page.getByRole('button', { name: 'Ausrechnen' }).click();
    await expect(row(page, 'Hindernisse')).toContainText('keine');
    await expect(page.locator('select[name="data.digital"]')).toHaveValue('4');
    await page.locator('#staffDaysPerQuarter').fill('viel');
    await page.getByRole('button', { name: 'Ausrechnen' }).click();
    await expect(page.locator('#staffDaysPerQuarter-error')).toContainText('halben Schritten');
    await expect(page.locator('#staffDaysPerQuarter')).toHaveValue('viel');
    await page.locator('#staffDaysPerQuarter').fill('3');
    await page.getByRole('button', { name: 'Ausrechnen' }).click();
    await page.getByRole('button', { name: 'Behalten und prüfen' }).click();
    expect(await storedAnswer(request, codeOf(page), 'data.digital')).toEqual({ level: 4 });
  });
});

test('it is accessible at every width, and the line that stays covers nothing in focus @desktop', async ({
  page,
  finished,
}) => {
  await page.goto(`/en/a/${finished}/what-if`);
  await openGroup(page, 2);
  await page.locator('select[name="cloud.exit"]').selectOption('4');
  await expect(page.locator('.what-if__status')).toBeVisible();
  await expectAccessibleInEveryLook(page);
});
