import type { Browser, BrowserContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { press, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook, overflow } from './axe.ts';
import { allAnswers, codeOf, JOINERY, QUESTIONS } from './owner.ts';

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

/** Somebody of the firm, on a phone: takes the own link, chooses `level` for the first question and 2 for all others. */
async function answerApart(voice: Page, link: string, level: string): Promise<void> {
  await voice.goto(link);
  await expectAccessibleInEveryLook(voice, [390]);
  await press(voice, 'take');
  await voice.locator('main a.button[href*="/q/"]').click();
  for (const item of QUESTIONS) {
    await expect(voice).toHaveURL(new RegExp(`/q/${item}$`));
    await voice.locator(`input[name="answer"][value="${item === 'data.digital' ? level : '2'}"]`).check();
    await send(voice);
  }
  await expectAccessibleInEveryLook(voice, [390]);
  await press(voice, 'finish');
  await expect(voice.locator('main button[value="finish"]')).toHaveCount(0);
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

test('what is made beside a session can be used by everybody', async ({ page }) => {
  test.setTimeout(240_000);
  await signUp(page, 'de', `ina-${String(Date.now())}@beratung.example`);
  const organisation = await page.locator('main a[href*="/organisations/"]').first().getAttribute('href');
  await page.goto('/de/account/clients/new');
  await page.locator('#name').fill('Schreinerei Beispiel');
  await send(page);
  await expect(page).toHaveURL(/\/clients\/[0-9a-f-]+/);
  const client = new URL(page.url()).pathname;
  await beginWorkshop(page);
  const workshop = new URL(page.url()).pathname;
  const beside = ['voices', 'scenarios', 'scenarios/new', 'folder', 'folder/details', 'report'];
  const pages = [
    ...beside.map((name) => `${workshop}/${name}`),
    ...['report', 'agreements', 'agreements/secrecy'].map((name) => `${organisation ?? ''}/${name}`),
    `${client}/copies`,
  ];
  for (const path of pages) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessibleInEveryLook(page, [320, 1280]);
  }
});

const APART = { de: 'von Stufe 0 bis Stufe 4', en: 'from level 0 to level 4' } as const;

for (const locale of ['de', 'en'] as const) {
  test(`several people answer apart, and the room sees what was revealed, in ${locale}`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(240_000);
    await signUp(page, locale, `uwe-${locale}-${String(Date.now())}@beratung.example`);
    await page.goto(`/${locale}/account/clients/new`);
    await page.locator('#name').fill('Schreinerei Beispiel');
    await send(page);
    await expect(page).toHaveURL(/\/clients\/[0-9a-f-]+/);
    await beginWorkshop(page);
    const workshop = new URL(page.url()).pathname;
    await press(page, 'projector');
    const address = await page.locator('.workshop-address').innerText();
    await page.goto(`${workshop}/voices`);
    await page.locator('input[name="mode"][value="named"]').check();
    for (const role of ['management', 'production']) await page.locator(`#role-${role}`).selectOption('1');
    await press(page, 'open');
    await expect(page.locator('main')).toContainText(`/${locale}/v/`);
    const links = new Set((await page.locator('main').innerText()).match(/http\S+\/v\/[0-9A-Z-]+/g));
    expect(links.size).toBe(2);
    await expectAccessibleInEveryLook(page, [390, 820]);
    for (const [index, link] of [...links].entries()) {
      const [person, voice] = await openAs(browser, locale, PHONE);
      await answerApart(voice, link, String(4 * index));
      await person.close();
    }
    await page.goto(`${workshop}/voices`);
    await press(page, 'end');
    await page.goto(`${workshop}/q/data.digital`);
    const [room, wall] = await openAs(browser, locale, PROJECTOR);
    await wall.goto(address);
    // Furthest apart, and shown to nobody before it is revealed.
    for (const shown of [page, wall]) expect(await shown.content()).not.toContain(APART[locale]);
    await press(page, 'reveal');
    for (const shown of [page, wall]) await expect(shown.locator('main')).toContainText(APART[locale]);
    await expectAccessibleInEveryLook(page, [390, 820]);
    await expectAccessibleInEveryLook(wall, [1280, 1920]);

    // The second device loses the others in the middle of it: it says so, keeps what it shows, and finds its place again.
    await room.setOffline(true);
    await expect(wall.locator('.projection__state')).not.toBeEmpty();
    await expect(wall.locator('main')).toContainText(APART[locale]);
    await page.goto(`${workshop}/q/cloud.exit`);
    await room.setOffline(false);
    const asked = await page.getByRole('heading', { level: 1 }).innerText();
    await expect(wall.getByRole('heading', { level: 1 })).toHaveText(asked);
    await expect(wall.locator('.projection__state')).toBeEmpty();
    // It is gone for good: the session goes on without it, and another one takes its place.
    await room.close();
    await page.locator('input[name="answer"][value="3"]').check();
    await page.locator('main form button[type="submit"].button').first().click();
    const [newRoom, newWall] = await openAs(browser, locale, TABLET);
    await newWall.goto(address);
    await expect(newWall.locator('.projection__question h1')).toBeVisible();
    await newRoom.close();
  });
}
