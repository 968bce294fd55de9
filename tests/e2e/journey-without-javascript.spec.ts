import { expect, test } from '@playwright/test';
import { SUBMIT, QUESTIONS, beginAssessment, codeOf, fillProfile, storedAnswer } from './owner.ts';

test.use({ javaScriptEnabled: false });

test('a whole assessment needs no JavaScript', async ({ page, request }) => {
  test.setTimeout(240_000);
  await page.goto('/de');
  await page.locator('form.way button').first().click();
  await expect(page).toHaveURL(/\/keep$/);
  await expect(page.locator('main .code')).toBeVisible();
  await page.locator('main .row--actions a.button').click();
  await fillProfile(page);
  await page.locator(SUBMIT).click();

  for (const [index, item] of QUESTIONS.entries()) {
    await expect(page).toHaveURL(new RegExp(`/q/${item}$`));
    const value = index === 3 ? 'unknown' : index === 4 ? 'not-applicable' : String(index % 5);
    await page.locator(`input[name="answer"][value="${value}"]`).check();
    if (index === 4) await page.locator('#reason').fill('Bei uns gibt es keine Akten');
    await page.locator(SUBMIT).click();
  }

  await page.locator('#goal-1').selectOption('quotation');
  // How far it has got is asked of the chosen goal alone.
  await expect(page.locator('#status-assistant')).toBeHidden();
  await page.locator('#status-quotation').selectOption('trying');
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/money$/);
  await page.locator('.row--actions a').last().click();
  await expect(page.locator('.review')).toHaveCount(6);
  await expect(page.getByText('Bei uns gibt es keine Akten')).toBeVisible();
  await expect(page.getByText('Schneller Angebote schreiben (ein Versuch läuft)')).toBeVisible();
  await page.locator('main a.button').first().click();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/result$/);

  const code = codeOf(page);
  expect(await storedAnswer(request, code, 'data.history')).toEqual({ unknown: true });
  const stored = await request.get(`/api/v1/assessments/${code}`);
  expect(await stored.json()).toMatchObject({
    status: 'completed',
    consent: { statistics: false },
    profile: { goals: ['quotation'], goalStatus: { quotation: 'trying' } },
  });

  // A closed assessment shows its result, not its questions.
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page).toHaveURL(/\/result$/);
});

test('an empty form comes back with its errors and with everything typed', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await page.locator(SUBMIT).click();
  await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#answer');
  await expect(page).toHaveTitle(/^Fehler: /);

  await page.locator('#answer-not-applicable').check();
  await page.locator(SUBMIT).click();
  await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#reason');
  await expect(page.locator('#answer-not-applicable')).toBeChecked();

  await page.goto(`/de/a/${code}/money`);
  await page.locator('#budgetEurPerYear').fill('ungefähr 5000');
  await page.locator('#staffDaysPerQuarter').fill('3');
  await page.locator(SUBMIT).click();
  await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#budgetEurPerYear');
  await expect(page.locator('#budgetEurPerYear')).toHaveValue('ungefähr 5000');
  await expect(page.locator('#staffDaysPerQuarter')).toHaveValue('3');
});

test('two devices, two answers: the stale form overwrites nothing', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await page.locator('input[name="answer"][value="3"]').check();
  const other = await request.patch(`/api/v1/assessments/${code}`, {
    data: { revision: 1, answers: { 'data.digital': { level: 1 } } },
  });
  expect(other.status()).toBe(200);
  await page.locator(SUBMIT).click();
  await expect(page.locator('.choice')).toHaveCount(2);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 1 });

  await page.locator('input[value="mine"]').check();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.quality$/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 3 });
});

test('another question answered elsewhere is no conflict', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await request.patch(`/api/v1/assessments/${code}`, {
    data: { revision: 1, answers: { 'cloud.exit': { level: 2 } } },
  });
  await page.locator('input[name="answer"][value="3"]').check();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.quality$/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 3 });
  expect(await storedAnswer(request, code, 'cloud.exit')).toEqual({ level: 2 });
});
