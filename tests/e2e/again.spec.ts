import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEveryLook } from './axe.ts';
import { SUBMIT, JOINERY, allAnswers, beginAssessment, codeOf, storedAnswer } from './owner.ts';

const RESOURCES = { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 };

interface Finished {
  readonly code: string;
  /** A step of its plan that lifts the item, reported done. */
  readonly item: string;
}

/** A finished assessment whose first improvement was reported done. */
async function finishWithSteps(request: APIRequestContext): Promise<Finished> {
  const profile = { ...JOINERY, goals: ['quotation', 'assistant'], resources: RESOURCES };
  const begun = await beginAssessment(request, { profile, answers: allAnswers(), testRun: true });
  const path = `/api/v1/assessments/${begun.code}`;
  const completed = await request.post(`${path}/completion`, { data: { revision: begun.revision } });
  expect(completed.status()).toBe(200);
  const { roadmap } = (await completed.json()) as {
    roadmap: { steps: { measure: string; because: { item?: string }[] }[] };
  };
  const step = roadmap.steps.find(({ because }) => because.some(({ item }) => item !== undefined));
  const item = step?.because.find((cause) => cause.item !== undefined)?.item;
  if (step === undefined || item === undefined) throw new Error('The plan holds no step that lifts an item');
  const reported = await request.put(`${path}/steps/${step.measure}`, { data: { state: 'done' } });
  expect(reported.status()).toBe(200);
  return { code: begun.code, item };
}

/** From the result of an assessment to the overview of the one that follows it. */
async function startAgain(page: Page, code: string): Promise<string> {
  await page.goto(`/de/a/${code}/result`);
  await page.locator('form[action="/de/start"] button').click();
  await expect(page).toHaveURL(/\/keep$/);
  // What was answered before has an overview to go on from.
  await page.locator('main .row--actions a.button').click();
  await expect(page).toHaveURL(/\/a\/[0-9A-Z]{26}$/);
  return codeOf(page);
}

test('a year later: what was said, what changed, and the difference at the end', async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { code: first, item } = await finishWithSteps(request);
  const code = await startAgain(page, first);
  await expect(page.locator('.notice__title')).toContainText('24 unverändert, 0 geändert');
  await expect(page.locator('main .row--actions a').first()).toHaveText('Frage für Frage durchgehen');

  // The step that was done asks, and lifts nothing by itself.
  const before = await storedAnswer(request, code, item);
  await page.goto(`/de/a/${code}/q/${item}`);
  await expect(page.locator('.last-answer')).toContainText('Seit dem letzten Mal erledigt');
  await expect(page.locator('.last-answer__same')).toBeVisible();
  await expect(page.locator('.choice--tagged input')).toBeChecked();
  expect(await storedAnswer(request, code, item)).toEqual(before);
  await expectAccessible(page);

  // allAnswers: data.quality was 1, cloud.portability 2, cloud.exit 3.
  await page.goto(`/de/a/${code}/q/data.quality`);
  await page.locator('input[name="answer"][value="3"]').check();
  await expect(page.locator('.last-answer__other')).toBeVisible();
  await expect(page.locator('.last-answer__same')).toBeHidden();
  await expect(page.locator('fieldset [role="status"]')).toHaveText('Geändert gegenüber dem letzten Mal');
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/data\.access$/);
  await page.goto(`/de/a/${code}/q/budget.horizon`);
  await page.locator('input[name="answer"][value="0"]').check();
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/\/goals$/);

  await page.goto(`/de/a/${code}/review`);
  await expect(page.locator('.review__counts')).toContainText('22 unverändert, 2 geändert');
  await expect(page.locator('.review__mark')).toHaveCount(24);
  await page.locator('.review__filter').last().click();
  await expect(page.locator('.review__row')).toHaveCount(2);
  await expect(page.locator('.review__mark')).toHaveText(['geändert', 'geändert']);
  await expectAccessible(page);
  await page.locator('.row--actions a').first().click();
  await page.locator(SUBMIT).click();

  await expect(page).toHaveURL(/\/result$/);
  await expect(page.locator('.chapters li').first()).toContainText('1 Antwort höher, 1 Antwort niedriger');
  await page.locator('.chapters a').first().click();
  await expect(page).toHaveURL(/\/result\/changes$/);
  const changes = page.locator('#changes');
  await expect(changes.locator('.lead')).toContainText(
    '1 Antwort höher, 1 Antwort niedriger und 22 unverändert',
  );
  await expect(changes.locator('.plot svg:visible')).toHaveAttribute('aria-label', /letztes Mal/);
  await expect(changes.locator('.moved__row')).toHaveCount(2);
  await expect(changes).toContainText('muss kein Rückschritt sein');
  await expectAccessible(page);
  await page.goto(`/de/a/${first}/result`);
  await expect(page.locator('.chapters a').first()).toBeVisible();
  await expect(page.locator('.chapters a[href$="/changes"]')).toHaveCount(0);
});

test('answers that do not go together: a hint, no error, and nothing is held up', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request, {
    profile: { ...JOINERY, aiUse: 'productive-one' },
    answers: { ...allAnswers(), 'data.digital': { level: 2 }, 'cloud.portability': { level: 0 } },
  });
  await page.goto(`/de/a/${code}/q/data.digital`);
  await expect(page.locator('.hint:visible')).toHaveCount(0);
  await page.locator('#answer').focus();
  await page.keyboard.press('0');
  const hint = page.locator('.hint:visible');
  await expect(hint).toHaveCount(1);
  await expect(hint).toContainText('KI im Alltag, Angaben auf Papier');
  await expect(hint.locator('a')).toHaveAttribute('href', `/de/a/${code}/profile`);
  await expect(page.locator('fieldset [role="status"]')).toContainText('Hinweis: KI im Alltag');
  await expect(page.locator('.error-summary')).toHaveCount(0);
  await expectAccessible(page);
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(/data\.quality$/);

  await page.goto(`/de/a/${code}/profile`);
  await expect(page.locator('.hint:visible a')).toHaveAttribute('href', `/de/a/${code}/q/data.digital`);
  await page.locator('input[name="aiUse"][value="none"]').check();
  await expect(page.locator('.hint:visible')).toHaveCount(0);
  await expectAccessible(page);
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('marks and hints follow what is chosen, and the review lists the hints that stand', async ({
    page,
    request,
  }) => {
    const { code: first } = await finishWithSteps(request);
    const code = await startAgain(page, first);
    await page.goto(`/de/a/${code}/q/cloud.portability`);
    await expect(page.locator('.last-answer__same')).toBeVisible();
    await page.locator('input[name="answer"][value="0"]').check();
    await expect(page.locator('.last-answer__same')).toBeHidden();
    await expect(page.locator('.last-answer__other')).toBeVisible();
    await page.locator(SUBMIT).click();

    await page.goto(`/de/a/${code}/q/cloud.exit`);
    await expect(page.locator('.hint:visible')).toHaveCount(0);
    await page.locator('input[name="answer"][value="4"]').check();
    await expect(page.locator('.hint:visible a')).toHaveAttribute(
      'href',
      `/de/a/${code}/q/cloud.portability`,
    );
    await page.locator(SUBMIT).click();

    await page.goto(`/de/a/${code}/review`);
    await expect(page.locator('#hints-title')).toHaveText('Ein Hinweis zu Ihren Antworten');
    await expect(page.locator('.hint a')).toHaveCount(2);
    await page.locator('.review__filter').last().click();
    await expect(page.locator('.review__row')).toHaveCount(2);
    await page.locator('.row--actions a').first().click();
    await page.locator(SUBMIT).click();
    await page.locator('.chapters a[href$="/changes"]').click();
    await expect(page.locator('#changes .moved__row')).toHaveCount(2);
  });
});

test('a follow-up is accessible and never wider than the window @desktop', async ({ page, request }) => {
  test.setTimeout(180_000);
  const { code: first } = await finishWithSteps(request);
  const answers = {
    'data.digital': { level: 0 },
    'data.access': { level: 4 },
    'budget.time': { unknown: true },
  };
  const follow = async (): Promise<string> => {
    const created = await request.post('/api/v1/assessments', { data: { from: first, answers } });
    return ((await created.json()) as { code: string }).code;
  };
  const [draft, done] = [await follow(), await follow()];
  await request.post(`/api/v1/assessments/${done}/completion`, { data: { revision: 1 } });
  for (const path of [draft, `${draft}/q/data.digital`, `${draft}/review`, `${done}/result`]) {
    await page.goto(`/de/a/${path}`);
    await expectAccessibleInEveryLook(page);
  }
});
