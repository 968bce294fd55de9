import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { allAnswers, codeOf, finishAssessment, storedAnswer } from './owner.ts';

const status = (page: Page) => page.locator('.what-if [role="status"]');
const row = (page: Page, label: string) =>
  page.locator('.compared').first().locator('tr', { hasText: label });

async function openFromResult(page: Page, request: APIRequestContext): Promise<string> {
  const code = await finishAssessment(request);
  await page.goto(`/de/a/${code}/result`);
  await page.locator('.chapters a[href$="/what-if"]').click();
  await expect(page.locator('.what-if')).toBeVisible();
  return code;
}

const openGroup = (page: Page, index: number): Promise<void> =>
  page.locator('.what-if details > summary').nth(index).click();

test('an answer, money and days move the figures beside those of today', async ({ page, request }) => {
  const requests: string[] = [];
  await openFromResult(page, request);
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

test('what cannot be is said at the field, and the rest goes on', async ({ page, request }) => {
  await openFromResult(page, request);
  await page.locator('#budgetEurPerYear').fill('-5');
  await page.locator('#budgetEurPerYear').press('Tab');
  await expect(page.locator('#budgetEurPerYear-error')).toContainText('0 bis 1.000.000.000');
  await openGroup(page, 3);
  await page.locator('select[name="budget.time"]').selectOption('4');
  await expect(status(page)).toContainText('→');
  await expect(page.locator('#budgetEurPerYear')).toHaveValue('-5');
  await expect(page.getByRole('button', { name: 'Behalten und prüfen' })).toHaveCount(0);
});

test('it is discarded with one button, and nothing was saved', async ({ page, request }) => {
  const code = await openFromResult(page, request);
  await openGroup(page, 0);
  await page.locator('select[name="data.digital"]').selectOption('4');
  await expect(page.locator('.what-if__status')).toBeVisible();
  await page.getByRole('button', { name: 'Alles wieder wie heute' }).click();
  await expect(page.locator('.what-if__status')).toHaveCount(0);
  await expect(page.locator('select[name="data.digital"]')).toHaveValue('0');
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 0 });
});

test('what is tried comes back after a reload, in the other language and on the way back', async ({
  page,
  request,
}) => {
  const code = await openFromResult(page, request);
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
  await page.locator('.masthead__language').click();
  await expect(page).toHaveURL(`/en/a/${code}/what-if`);
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

test('it is kept as a new assessment that follows this one', async ({ page, request }) => {
  const code = await openFromResult(page, request);
  await openGroup(page, 0);
  await page.locator('select[name="data.digital"]').selectOption('4');
  await page.getByRole('button', { name: 'Behalten und prüfen' }).click();
  await page.waitForURL((url) => !url.pathname.includes(code));
  const kept = codeOf(page);
  expect(await storedAnswer(request, kept, 'data.digital')).toEqual({ level: 4 });
  expect(await storedAnswer(request, kept, 'data.quality')).toEqual(allAnswers()['data.quality']);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 0 });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the form is sent and comes back with the same comparison', async ({ page, request }) => {
    const code = await finishAssessment(request);
    await page.goto(`/de/a/${code}/result`);
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

test('it is accessible at every width, and the line that stays covers nothing in focus', async ({
  page,
  request,
}, { project }) => {
  test.skip(project.name === 'phone', 'The widths are set here');
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`/en/a/${await finishAssessment(request)}/what-if`);
    await openGroup(page, 2);
    await page.locator('select[name="cloud.exit"]').selectOption('4');
    await expect(page.locator('.what-if__status')).toBeVisible();
    await expectAccessible(page);
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider, `at ${String(width)} px`).toBeLessThanOrEqual(0);
  }
});
