import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { press, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook } from './axe.ts';
import { allAnswers, beginAssessment, JOINERY } from './owner.ts';

const PHONE = { width: 390, height: 844 };
const WIDTHS = [390, 1280];

/** Somebody of the firm, with a browser of their own and no account. */
async function openFirm(browser: Browser, locale: string): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale, viewport: PHONE });
  return [context, await context.newPage()];
}

async function addClient(page: Page, locale: string): Promise<string> {
  await page.goto(`/${locale}/account/clients/new`);
  await page.locator('#name').fill('Schreinerei Beispiel');
  await send(page);
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]+/);
  return new URL(page.url()).pathname;
}

/** An address that a page shows this once. */
const shownAddress = (page: Page): Promise<string> => page.locator('.share-link__address').innerText();

for (const locale of ['de', 'en']) {
  test(`a firm lets its adviser follow the plan, and reports by a link, in ${locale} @desktop`, async ({
    page,
    browser,
    request,
  }) => {
    test.setTimeout(240_000);
    await signUp(page, locale, `ada-${locale}-${String(Date.now())}@beratung.example`);
    const client = await addClient(page, locale);
    const profile = { ...JOINERY, goals: ['quotation'] };
    const { code, revision } = await beginAssessment(request, { profile, answers: allAnswers() });
    const completed = await request.post(`/api/v1/assessments/${code}/completion`, { data: { revision } });
    expect(completed.status()).toBe(200);
    await page.goto(client);
    await page.locator('#code').fill(code);
    await press(page, 'open');

    await page.goto(`${client}/progress`);
    await expectAccessibleInEveryLook(page, WIDTHS);
    await expect(page.locator('main button[value="check-in"]')).toHaveCount(0);

    const [firm, owner] = await openFirm(browser, locale);
    await owner.goto(`/${locale}/a/${code}/data`);
    await press(owner, 'accompany');
    await expect(owner.locator('main button[value="end-accompaniment"]')).toBeVisible();
    await expectAccessibleInEveryLook(owner, WIDTHS);

    await page.goto(`/${locale}/account/steps`);
    await expect(page.locator('main')).toContainText('Schreinerei Beispiel');
    await expectAccessibleInEveryLook(page, WIDTHS);
    await press(page, 'feed');
    const calendar = await request.get(await shownAddress(page));
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR/);
    expect(await calendar.text()).not.toContain('Schreinerei');
    await expectAccessibleInEveryLook(page, WIDTHS);
    await press(page, 'letters-on');
    await expect(page.locator('main button[value="letters-off"]')).toBeVisible();

    await page.goto(`${client}/progress`);
    await page.locator('input[name="term"][value="14"]').check();
    await press(page, 'check-in');
    const link = await shownAddress(page);
    await expectAccessibleInEveryLook(page, WIDTHS);

    await owner.goto(link);
    await expectAccessibleInEveryLook(owner, [320, ...WIDTHS]);
    expect(await owner.content()).not.toContain(code);
    const step = owner.locator('main form').first();
    const title = await step.getByRole('heading').innerText();
    await step.locator('summary').click();
    await step.locator('select').selectOption('no-time');
    await expectAccessibleInEveryLook(owner, [320, 390]);
    await step.locator('button[value="stuck"]').click();
    await expect(owner).toHaveURL(/\?said=stuck$/);
    await expect(owner.locator('main button[value="withdrawn"]')).toHaveCount(1);
    await expectAccessibleInEveryLook(owner, [320, 390]);

    await page.goto(`/${locale}/account/steps`);
    await expect(page.locator('.panel').first()).toContainText(title);
    await page.locator('.panel h2 a').click();
    await expect(page).toHaveURL(new RegExp(`${client}/progress$`));
    await expect(page.locator('main li').first()).toContainText(title);

    await owner.goto(`/${locale}/a/${code}/check-in`);
    await expectAccessibleInEveryLook(owner, WIDTHS);
    await owner.goto(`/${locale}/a/${code}/data`);
    await press(owner, 'end-accompaniment');
    await expect(owner.locator('main button[value="end-accompaniment"]')).toHaveCount(0);
    const closed = await owner.goto(link);
    expect(closed?.status()).toBe(404);
    await expectAccessibleInEveryLook(owner, [320, 390]);
    await page.goto(`${client}/progress`);
    await expect(page.locator('main')).not.toContainText(title);
    await firm.close();
  });
}
