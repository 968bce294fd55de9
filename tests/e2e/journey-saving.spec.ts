import { expect, test } from '@playwright/test';
import { switchLanguage } from './language.ts';
import { SUBMIT, JOINERY, allAnswers, beginAssessment, storedAnswer } from './owner.ts';

const status = '.save-state';

test('an answer is saved as soon as it is chosen, and survives reload, back and another language', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  const level = (value: number) => page.locator(`input[name="answer"][value="${value}"]`);
  await level(2).check();
  await expect(page.locator(status)).toContainText(/Gespeichert um \d\d:\d\d/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 2 });

  await page.reload();
  await expect(level(2)).toBeChecked();
  // A second thought is no conflict with oneself.
  await level(1).check();
  await level(4).check();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.quality$/);
  await page.goBack();
  await expect(level(4)).toBeChecked();

  await switchLanguage(page);
  await expect(page).toHaveURL(`/en/a/${code}/q/data.digital`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(level(4)).toBeChecked();
});

test('a question refused for want of an answer is not called saved, and is when it has one', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page.locator(status)).not.toBeEmpty();
  await page.locator(SUBMIT).click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator(status)).toHaveText('Hier ist noch nichts gespeichert.');
  await page.locator('input[name="answer"][value="2"]').check();
  await expect(page.locator(status)).toContainText(/Gespeichert um \d\d:\d\d/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 2 });
});

test('without a connection the answer stays in the form and is saved afterwards', async ({
  page,
  request,
  context,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page.locator(status)).not.toBeEmpty();
  await context.setOffline(true);
  await page.locator('input[name="answer"][value="3"]').check();
  await expect(page.locator(status)).toContainText('Noch nicht gespeichert');
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.digital$/);
  await expect(page.locator('input[name="answer"][value="3"]')).toBeChecked();
  expect(await storedAnswer(request, code, 'data.digital')).toBeNull();

  await context.setOffline(false);
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.quality$/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 3 });
});

test('where the storage refuses, the screen says so and keeps the answer', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.route('**/save', (route) => route.fulfill({ status: 503, json: { state: 'not-saved' } }));
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page.locator(status)).not.toBeEmpty();
  await page.locator('input[name="answer"][value="1"]').check();
  await expect(page.locator(status)).toContainText('Noch nicht gespeichert');
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.digital$/);
  await expect(page.locator('input[name="answer"][value="1"]')).toBeChecked();
});

test('a conflict found in the background leads to the choice', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page.locator(status)).not.toBeEmpty();
  await request.patch(`/api/v1/assessments/${code}`, {
    data: { revision: 1, answers: { 'data.digital': { level: 1 } } },
  });
  await page.locator('input[name="answer"][value="3"]').check();
  await expect(page.locator(status)).toContainText('anderen Gerät');
  await page.locator(SUBMIT).click();
  await expect(page.locator('input[value="stored"]')).toBeVisible();
  await page.locator('input[value="stored"]').check();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/q\/data\.quality$/);
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 1 });
});

test('an assessment goes on on another device with the code as it is read aloud', async ({
  browser,
  request,
}) => {
  const { code } = await beginAssessment(request, { answers: { 'data.digital': { level: 2 } } });
  const other = await browser.newPage();
  await other.goto('/en/resume');
  await other.locator('#code').fill('nonsense');
  await other.locator('main button').click();
  await expect(other.locator('.error-summary')).toBeVisible();
  await expect(other.locator('#code')).toHaveValue('nonsense');
  const spoken = code.toLowerCase().replace(/(.{5})/g, '$1 ');
  await other.locator('#code').fill(spoken);
  await other.locator('main button').click();
  await expect(other).toHaveURL(`/en/a/${code}`);
  await expect(other.locator('.code')).toBeVisible();
  await expect(other.getByText('1 of 24 questions answered')).toBeVisible();
  await other.close();
});

test('two clicks on the last button make one result', async ({ page, request }) => {
  const { code } = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  await page.goto(`/de/a/${code}/finish`);
  await page.locator(SUBMIT).dblclick();
  await expect(page).toHaveURL(/\/result$/);
  const { completedAt, revision } = (await (await request.get(`/api/v1/assessments/${code}`)).json()) as {
    completedAt: string;
    revision: number;
  };
  await page.goto(`/de/a/${code}/finish`);
  await expect(page).toHaveURL(/\/result$/);
  const again = await (await request.get(`/api/v1/assessments/${code}`)).json();
  expect(again).toMatchObject({ completedAt, revision });
});

test('erasing asks first, then leaves nothing', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}`);
  await page.locator('.erase-link').click();
  await expect(page.locator('.button--danger')).toBeVisible();
  expect((await request.get(`/api/v1/assessments/${code}`)).status()).toBe(200);
  await page.locator('.button--danger').click();
  await expect(page).toHaveURL('/de/erased');
  expect((await request.get(`/api/v1/assessments/${code}`)).status()).toBe(404);
  const gone = await page.goto(`/de/a/${code}`);
  expect(gone?.status()).toBe(404);
});

test('consent can be taken back after finishing, and the result stays', async ({ page, request }) => {
  const { code } = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  const consent = async () =>
    ((await (await request.get(`/api/v1/assessments/${code}`)).json()) as { consent: object }).consent;
  await page.goto(`/de/a/${code}/finish`);
  await page.locator('label[for="statistics"]').click();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/result$/);
  expect(await consent()).toMatchObject({ statistics: true });

  await page.goto(`/de/a/${code}/erase`);
  await page.locator('a[href$="/consent"]').click();
  await expect(page.locator('#statistics')).toBeChecked();
  await page.locator('label[for="statistics"]').click();
  await page.locator(SUBMIT).click();
  await expect(page.locator('.notice--success')).toBeVisible();
  expect(await consent()).toMatchObject({ statistics: false });
  expect((await request.get(`/api/v1/assessments/${code}/result`)).status()).toBe(200);
});
