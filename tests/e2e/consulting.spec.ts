import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { press, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook, overflow } from './axe.ts';
import { allAnswers, codeOf, JOINERY } from './owner.ts';

const [TABLET, PROJECTOR, PHONE] = [
  { width: 820, height: 1180 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];
const NOTE = 'Ordner im Büro, dritte Reihe';

/** Somebody else, with a browser of their own. */
async function openAs(
  browser: Browser,
  locale: string,
  viewport: typeof PHONE,
): Promise<[BrowserContext, Page]> {
  const context = await browser.newContext({ locale, viewport });
  return [context, await context.newPage()];
}

async function addClient(page: Page, locale: string): Promise<string> {
  await page.goto(`/${locale}/account/clients/new`);
  await expectAccessibleInEveryLook(page, [390, 820]);
  await page.locator('#name').fill('Schreinerei Beispiel');
  await page.locator('#sector').selectOption('construction');
  await page.locator('#country').selectOption('DE');
  await send(page);
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]+/);
  await expectAccessibleInEveryLook(page, [390, 820]);
  return new URL(page.url()).pathname;
}

/** Begins an assessment for a client and leads to the workshop about it; the code of the assessment. */
async function beginWorkshop(page: Page): Promise<string> {
  await press(page, 'begin-workshop');
  await expect(page).toHaveURL(/\/keep\?workshop=/);
  const code = codeOf(page);
  await page.locator('main a[href*="/account/workshops/"]').click();
  await expect(page).toHaveURL(/\/workshops\/[0-9a-f-]+$/);
  return code;
}

for (const locale of ['de', 'en']) {
  test(`an adviser answers with a firm, and the firm takes over, in ${locale}`, async ({
    page,
    browser,
    request,
  }) => {
    test.setTimeout(240_000);
    await page.setViewportSize(TABLET);
    await signUp(page, locale, `eva-${locale}-${String(Date.now())}@beratung.example`);
    const client = await addClient(page, locale);
    const code = await beginWorkshop(page);
    const workshop = new URL(page.url()).pathname;

    await press(page, 'projector');
    const address = await page.locator('.workshop-address').innerText();
    await expectAccessibleInEveryLook(page, [390, 820]);
    const [room, wall] = await openAs(browser, locale, PROJECTOR);
    await wall.goto(address);
    await expect(wall.locator('.projection__levels li')).toHaveCount(5);
    expect(await overflow(wall)).toBeLessThanOrEqual(0);
    await expectAccessibleInEveryLook(wall, [1280, 1920]);

    await page.goto(`${workshop}/q/data.digital`);
    await page.locator('input[name="answer"][value="2"]').check();
    await page.locator('#agreed').check();
    await page.locator('#note').fill(NOTE);
    await expectAccessibleInEveryLook(page, [390, 820]);
    await page.locator('main form button[type="submit"].button').first().click();
    await expect(page).toHaveURL(/q\/data\.quality$/);
    // The second view follows by itself, and has nothing of the note.
    await expect(wall.locator('.projection__agreed dt')).toHaveCount(1);
    expect(await wall.content()).not.toContain(NOTE);

    const { revision } = (await (await request.get(`/api/v1/assessments/${code}`)).json()) as {
      revision: number;
    };
    const answers = { ...allAnswers(), 'data.digital': { level: 2 } };
    const saved = await request.patch(`/api/v1/assessments/${code}`, {
      data: { revision, profile: { ...JOINERY, goals: ['quotation'] }, answers },
    });
    expect(saved.status()).toBe(200);

    await page.goto(workshop);
    await expect(page.locator('main')).toContainText(NOTE);
    await press(page, 'submit');
    await expect(page.locator('main button[value="complete"]')).toBeVisible();
    const locked = await request.patch(`/api/v1/assessments/${code}`, {
      data: { revision: 99, answers: {} },
    });
    expect(locked.status()).toBe(409);
    await press(page, 'complete');
    await expectAccessibleInEveryLook(page, [390, 820]);
    await room.close();

    await page.goto(`${client}/hand-over`);
    await expectAccessibleInEveryLook(page, [390, 820]);
    await page.locator('#code').fill(code);
    await page.locator('input[name="mode"][value="own"]').check();
    await page.locator('input[name="term"][value="14"]').check();
    await press(page, 'make');
    const link = await page.locator('.share-link__address').innerText();

    const [firm, owner] = await openAs(browser, locale, PHONE);
    await owner.goto(link);
    await expectAccessibleInEveryLook(owner, [390]);
    expect((await request.get(`/api/v1/assessments/${code}`)).status()).toBe(200);
    await send(owner);
    await expect(owner).toHaveURL(/\/data\?state=taken$/);
    const own = codeOf(owner);
    expect(own).not.toBe(code);
    await expectAccessibleInEveryLook(owner, [390, 1280]);
    expect((await request.get(`/api/v1/assessments/${code}`)).status()).toBe(404);
    const mine = await request.get(`/${locale}/a/${own}/data.json`);
    expect(await mine.text()).toContain('data.digital');
    await press(owner, 'cut-off');
    await expect(owner.locator('main button[value="cut-off"]')).toHaveCount(0);
    await firm.close();
  });
}
