import type { Page, Request } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { switchLanguage } from './language.ts';
import { SUBMIT, JOINERY, allAnswers, beginAssessment, finishAssessment, storedAnswer } from './owner.ts';

const status = (page: Page) => page.locator('.save-state');
const level = (page: Page, value: number) => page.locator(`input[name="answer"][value="${value}"]`);
const next = (page: Page) => page.locator(SUBMIT);

/** A question whose script is there. */
async function openQuestion(page: Page, code: string, locale = 'de'): Promise<void> {
  await page.goto(`/${locale}/a/${code}/q/data.digital`);
  await expect(status(page)).not.toBeEmpty();
}

test.describe('without a connection', () => {
  test('an answer outlasts every way on and is stored once there is one', async ({
    page,
    request,
    context,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const { code } = await beginAssessment(request);
    // The scripts of the overview are fetched in advance, all of them with the first: without one of them
    // there is no page of ours to say that the connection is gone.
    const coming = new Set<Request>();
    page.on('request', (sent) => /\.js$/.test(sent.url()) && coming.add(sent));
    page.on('requestfinished', (sent) => coming.delete(sent));
    const overview = page.waitForResponse(/_code\._index-[^/]*\.js$/);
    await openQuestion(page, code);
    await overview;
    await expect.poll(() => coming.size).toBe(0);
    await context.setOffline(true);
    await level(page, 3).check();
    await expect(status(page)).toContainText('Noch nicht gespeichert');
    await expect(status(page)).toBeInViewport();
    // There is no other page to be had: the form stays, with the notice in view.
    await page.locator('.question-place a').click();
    await switchLanguage(page);
    await expect(page).toHaveURL(/\/de\/.*\/q\/data\.digital$/);
    await expect(level(page, 3)).toBeChecked();
    await context.setOffline(false);
    await expect(status(page)).toContainText('Gespeichert um');
    expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 3 });

    await context.setOffline(true);
    await page.locator('.question-place a').click();
    await expect(page.locator('h1')).toHaveText('Keine Verbindung');
    await context.setOffline(false);
    await expect(page.locator('.tasks')).toBeVisible();
  });

  test('a refusal of the storage or of the edge is tried again without being asked', async ({
    page,
    request,
  }) => {
    const { code } = await beginAssessment(request);
    const refusals = [503, 429];
    await page.route('**/save', (route) => {
      const refusal = refusals.shift();
      return refusal ? route.fulfill({ status: refusal, body: 'no' }) : route.continue();
    });
    await openQuestion(page, code);
    await level(page, 1).check();
    await expect(status(page)).toContainText('Noch nicht gespeichert');
    await expect(status(page)).toContainText('Gespeichert um');
    expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 1 });

    await page.route('**/*.data*', (route) => route.fulfill({ status: 429, body: 'no' }));
    await page.locator('.question-place a').click();
    await expect(page.locator('h1')).toHaveText('Gerade ist zu viel los');
  });

  test('a lost reply is no conflict with oneself', async ({ page, request }) => {
    const { code } = await beginAssessment(request);
    await openQuestion(page, code);
    await page.route('**/save', async (route) => {
      await route.fetch();
      await route.abort();
    });
    await level(page, 3).check();
    await expect(status(page)).toContainText('Noch nicht gespeichert');
    expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 3 });
    await page.unroute('**/save');
    await level(page, 1).check();
    await expect(status(page)).toContainText('Gespeichert um');
    expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 1 });
  });
});

test('what is entered before the script is there is stored and stays', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.route('**/entry.client*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await route.continue();
  });
  await page.goto(`/de/a/${code}/q/data.digital`, { waitUntil: 'commit' });
  await level(page, 2).check();
  await expect(status(page)).toContainText('Gespeichert um');
  expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 2 });

  await page.goto(`/de/a/${code}/profile`, { waitUntil: 'commit' });
  await page.locator('#country').selectOption('DE');
  await page.locator('#region').selectOption('DE2');
  await expect(status(page)).toContainText('Gespeichert um');
  await expect(page.locator('#region')).toHaveValue('DE2');
  const { profile } = (await (await request.get(`/api/v1/assessments/${code}`)).json()) as {
    profile: object;
  };
  expect(profile).toMatchObject({ country: 'DE', region: 'DE2' });
});

test('nothing is called saved while a field is not, and the field says why', async ({ page, request }) => {
  const resources = { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 };
  const { code } = await beginAssessment(request, { profile: { ...JOINERY, resources } });
  await page.goto(`/de/a/${code}/money`);
  await page.locator('#budgetEurPerYear').fill('viel');
  await expect(status(page)).toContainText('Noch nicht gespeichert: Bitte schreiben Sie den Betrag');
  await expect(page.locator('#budgetEurPerYear-error')).toBeVisible();

  // Another language or a reload costs nothing, be it typed ever so late.
  await page.locator('#budgetEurPerYear').fill('7000');
  await page.locator('#staffDaysPerQuarter').fill('');
  await switchLanguage(page);
  await expect(page).toHaveURL(`/en/a/${code}/money`);
  await expect(page.locator('#budgetEurPerYear')).toHaveValue('7000');
  await expect(page.locator('#staffDaysPerQuarter-error')).toBeVisible();
  await page.reload();
  await expect(page.locator('#budgetEurPerYear')).toHaveValue('7000');
  await page.locator('#staffDaysPerQuarter').fill('4');
  await page.locator('.question-place a').click();
  await expect(page.locator('.tasks')).toBeVisible();
  const { profile } = (await (await request.get(`/api/v1/assessments/${code}`)).json()) as {
    profile: object;
  };
  expect(profile).toMatchObject({ resources: { budgetEurPerYear: 7000, staffDaysPerQuarter: 4 } });
});

test('the way back shows what is stored', async ({ page, request, context }) => {
  const { code } = await beginAssessment(request);
  await openQuestion(page, code);
  await level(page, 0).check();
  await expect(status(page)).toContainText('Gespeichert um');
  await switchLanguage(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await level(page, 3).check();
  await expect(status(page)).toContainText('Saved at');
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await expect(level(page, 3)).toBeChecked();

  const other = await context.newPage();
  await openQuestion(other, code);
  await level(other, 1).check();
  await expect(status(other)).toContainText('Gespeichert um');
  await page.goto('/de/method');
  await page.goBack();
  await expect(level(page, 1)).toBeChecked();
});

for (const kind of ['throws', 'null'] as const) {
  test(`a browser without storage (${kind}) asks and saves like any other`, async ({ page, request }) => {
    const { code } = await beginAssessment(request);
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(fault.message));
    await page.addInitScript((given) => {
      const get = () => {
        if (given === 'null') return null;
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      Object.defineProperty(window, 'sessionStorage', { configurable: true, get });
    }, kind);
    await openQuestion(page, code);
    await level(page, 2).check();
    await next(page).click();
    await expect(page).toHaveURL(/\/q\/data\.quality$/);
    await page.locator('.question-place a').click();
    await expect(page.locator('.tasks')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/\/q\/data\.quality$/);
    await page.locator('.masthead__home').click();
    await expect(page).toHaveURL('/de');
    expect(await storedAnswer(request, code, 'data.digital')).toEqual({ level: 2 });
    expect(faults).toEqual([]);
  });
}

test('a new version in the midst of it swallows no click', async ({ page, request }) => {
  const { code } = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  // The scripts that the first document knows of are gone from the server; those of the next are there.
  let documents = 0;
  page.on('request', (sent) => void (documents += sent.resourceType() === 'document' ? 1 : 0));
  await page.route('**/assets/*_code.review-*.js', (route) =>
    documents > 1 ? route.continue() : route.fulfill({ status: 404, body: '' }),
  );
  await page.goto(`/de/a/${code}/finish`);
  await page.locator('#firmName').fill('Tischlerei Muster');
  await page.locator('main .row--actions a').click();
  await expect(page).toHaveURL(/\/review$/);
  await expect(page.locator('.review').first()).toBeVisible();
  expect(documents).toBeGreaterThan(1);
  await page.locator('main a.button').first().click();
  await expect(page.locator('#firmName')).toHaveValue('Tischlerei Muster');
});

test('what is begun and not sent comes back in another language, after a reload and on the way back', async ({
  page,
  request,
}) => {
  await page.goto('/de/resume');
  await page.locator('#code').fill('ABCDE-FG');
  await switchLanguage(page);
  await expect(page).toHaveURL('/en/resume');
  await expect(page.locator('#code')).toHaveValue('ABCDE-FG');
  await page.locator('main button').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);

  await page.goto('/de/check');
  await page.locator('input[name="sizeClass"][value="10-49"]').check();
  await page.locator('.masthead__nav a').first().click();
  await expect(page).toHaveURL('/de/method');
  await page.goBack();
  await expect(page.locator('input[name="sizeClass"][value="10-49"]')).toBeChecked();

  const { code } = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  await page.goto(`/de/a/${code}/finish`);
  const arrival = await placeInHistory(page);
  await page.locator('#firmName').fill('Tischlerei Muster');
  await page.locator('label[for="statistics"]').click();
  await switchLanguage(page);
  await expect(page.locator('#firmName')).toHaveValue('Tischlerei Muster');
  await expect(page.locator('#statistics')).toBeChecked();
  await finishAndExpectResultAt(page, arrival);

  const finished = await finishAssessment(request);
  await page.goto(`/de/a/${finished}/result/return`);
  await page.locator('#quotation-hoursPerWeek').fill('4,5');
  await page.reload();
  await expect(page.locator('#quotation-hoursPerWeek')).toHaveValue('4,5');
  await expect(page.locator('#quotation-hoursPerWeek')).toBeVisible();

  await page.goto(`/de/a/${finished}/result/steps`);
  await page.locator('.plan-step').first().locator('summary').first().click();
  await page.locator('.check-in__reason').first().selectOption('no-time');
  await page.reload();
  await expect(page.locator('.check-in__reason').first()).toHaveValue('no-time');
  await expect(page.locator('.check-in__reason').first()).toBeVisible();

  await page.goto('/de/verify');
  await page.locator('#code').fill('ABCD-EF');
  await switchLanguage(page);
  await expect(page).toHaveURL('/en/verify');
  await expect(page.locator('#code')).toHaveValue('ABCD-EF');

  // Taken back, it stays taken back.
  await page.goto(`/de/a/${code}/consent`);
  await page.goto(`/en/a/${code}/consent`);
  await page.locator('label[for="statistics"]').click();
  await next(page).click();
  await expect(page.locator('.notice--success')).toBeVisible();
  await page.goBack();
  await expect(page.locator('#statistics')).not.toBeChecked();
});

test('an impatient "next" is one step, and the way back from a result leads before the questions', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  await page.goto('/de');
  await page.goto(`/de/a/${code}/q/budget.horizon`);
  await expect(status(page)).not.toBeEmpty();
  const first = await placeInHistory(page);
  await next(page).dblclick();
  await expect(page).toHaveURL(/\/goals$/);
  expect(await placeInHistory(page)).toBe(first + 1);

  // Another document, as after a change of the language.
  await page.goto(`/de/a/${code}/review`);
  await page.locator('main .row--actions a').first().click();
  await expect(page).toHaveURL(/\/finish$/);
  expect(await placeInHistory(page)).toBe(first + 3);
  await finishAndExpectResultAt(page, first);
  await page.goBack();
  await expect(page).toHaveURL('/de');
});

/** The last page comes to the result, which takes the place of the first. */
async function finishAndExpectResultAt(page: Page, place: number): Promise<void> {
  await next(page).click();
  // In between there is no page to ask.
  await expect.poll(() => placeInHistory(page).catch(() => null), { timeout: 30_000 }).toBe(place);
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.locator('.verdict')).toBeVisible();
}

const placeInHistory = (page: Page): Promise<number> =>
  page.evaluate<number>('navigation.currentEntry.index');
