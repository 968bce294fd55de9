import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dayFromNow, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook, overflow } from './axe.ts';
import { allAnswers, codeOf, JOINERY, QUESTIONS } from './owner.ts';

const PHONE = { width: 390, height: 844 };
/** Beside the one that takes part on a phone. Two districts of ten firms, so that both are told. */
const OTHERS = 19;
/** Enough in each group that anything changes in. */
const LATER = 10;
const DISTRICTS = ['d1', 'd2'] as const;
const SECTORS = ['construction', 'manufacturing'] as const;

interface Begun {
  readonly code: string;
  readonly revision: number;
}

/** Makes a campaign by its form; the address of its page. */
async function makeCampaign(page: Page, locale: string): Promise<string> {
  await page.locator('main a[href*="/account/organisations/"]').first().click();
  await expect(page).toHaveURL(/\/organisations\/[0-9a-f-]+$/);
  await page.goto(`${new URL(page.url()).pathname}/campaigns/new`);
  await expectAccessibleInEveryLook(page, [390, 1280]);
  // What lacks comes back with what was typed.
  await page.locator('#name').fill('KI im Betrieb');
  await send(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await expect(page.locator('#name')).toHaveValue('KI im Betrieb');
  await page.locator('#firstDay').fill(dayFromNow(0));
  await page.locator('#lastDay').fill(dayFromNow(60));
  await page.locator(`input[name="languages"][value="${locale}"]`).check();
  await page.locator(`[name="introduction-${locale}"]`).fill('Wie weit ist das Handwerk?');
  await page.locator('[name="contact"]').fill('Kammer Musterstadt\ninfo@kammer.example');
  await page.locator('[name="districts"]').fill('Nord: Musterdorf, Beispielheim\nSüd: 00001, 00002');
  await page.locator('input[name="floor"][value="5"]').check();
  await send(page);
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]+/);
  return new URL(page.url()).pathname;
}

/** A firm reads on a phone what it takes part in, agrees, and is led to its code. */
async function joinByPhone(browser: Browser, locale: string, address: string): Promise<Begun> {
  const context = await browser.newContext({ locale, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  await send(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.locator('input[name="district"]').first().check();
  await page.locator('input[name="consent"]').check();
  await send(page);
  await expect(page).toHaveURL(/\/keep/);
  const code = codeOf(page);
  await context.close();
  return { code, revision: 1 };
}

async function finish(request: APIRequestContext, { code, revision }: Begun, place: number): Promise<void> {
  const profile = { ...JOINERY, sector: SECTORS[place % 2], goals: ['quotation'] };
  const answers = Object.fromEntries(
    QUESTIONS.map((item, index) => [item, { level: (index * 7 + place * 3) % 4 }]),
  );
  const saved = await request.patch(`/api/v1/assessments/${code}`, {
    data: { revision, profile, answers: { ...allAnswers(), ...answers } },
  });
  expect(saved.status()).toBe(200);
  const { revision: now } = (await saved.json()) as Begun;
  const completed = await request.post(`/api/v1/assessments/${code}/completion`, { data: { revision: now } });
  expect(completed.status()).toBe(200);
}

/** Firms as programs of others send them. */
async function joinByProgram(request: APIRequestContext, campaign: string, place: number): Promise<string> {
  const created = await request.post('/api/v1/assessments', {
    data: {
      ...{ locale: 'de', campaign, district: DISTRICTS[place % 2] },
      consent: { statistics: true, text: '2026-2' },
    },
  });
  expect(created.status(), await created.text()).toBe(201);
  const begun = (await created.json()) as Begun;
  await finish(request, begun, place);
  return begun.code;
}

interface ReleaseFile {
  readonly release: string;
  readonly number: number;
  readonly previous: readonly string[];
  readonly population: { readonly n: number };
  readonly tables: readonly object[];
}

/** The release a page shows, as its file. */
async function readRelease(page: Page): Promise<ReleaseFile> {
  const file = await page.request.get(`${new URL(page.url()).pathname}.json`);
  return (await file.json()) as ReleaseFile;
}

/** The button that has the next release computed; the one that stops it is quiet. */
const COMPUTE = 'main form button.button:not(.button--quiet)';

/** Computes the next release and waits until it is there. */
async function computeRelease(page: Page, releases: string, number: number): Promise<void> {
  await page.goto(releases);
  await page.locator(COMPUTE).first().click();
  await expect(async () => {
    await page.goto(releases);
    await expect(page.locator('.panel li a')).toHaveCount(number);
  }).toPass({ timeout: 120_000, intervals: [1000] });
}

for (const locale of ['de', 'en']) {
  test(`a chamber asks its firms and lets out what they said together, in ${locale} @desktop`, async ({
    page,
    browser,
    request,
  }) => {
    test.setTimeout(300_000);
    await signUp(page, locale, `kammer-${locale}-${String(Date.now())}@kammer.example`, 'chamber');
    const campaign = await makeCampaign(page, locale);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    const address = (await page.locator(`#address-${locale}`).getAttribute('href')) ?? '';
    const shortCode = address.split('/').at(-1) ?? '';

    await finish(request, await joinByPhone(browser, locale, address), 0);
    // One firm alone is told by nothing: not by the page of the campaign, not by a release.
    await page.goto(`${campaign}/releases`);
    await page.locator(COMPUTE).first().click();
    await expect(async () => {
      await page.goto(`${campaign}/releases`);
      await expect(page.locator('.panel .notice')).toBeVisible();
      await expect(page.locator(COMPUTE)).toBeVisible();
    }).toPass({ timeout: 60_000 });
    await expect(page.locator('.panel li a')).toHaveCount(0);

    const codes: string[] = [];
    for (let place = 1; place <= OTHERS; place += 1) {
      codes.push(await joinByProgram(request, shortCode, place));
    }
    await computeRelease(page, `${campaign}/releases`, 1);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    await page.locator('.panel li a').click();
    await expect(page.locator('main h1')).toBeVisible();
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
    await expectAccessibleInEveryLook(page, [390, 1280]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('main form button.button').first().click();
    await expect(page).toHaveURL(/state=accepted/);
    await expect(page.locator('.notice--success')).toBeVisible();

    const first = await readRelease(page);
    expect(first).toMatchObject({ number: 1, previous: [], population: { n: OTHERS + 1 } });
    expect(first.tables.length).toBeGreaterThan(20);

    // One firm is erased and others join: the next release knows nothing of the one, and counts the others.
    expect((await request.delete(`/api/v1/assessments/${codes[0] ?? ''}`)).status()).toBe(204);
    for (let place = 0; place < LATER; place += 1) await joinByProgram(request, shortCode, place);
    await computeRelease(page, `${campaign}/releases`, 2);
    await page.locator('.panel li a').first().click();
    await expect(page).toHaveURL(/-2$/);
    expect(await readRelease(page)).toMatchObject({
      ...{ number: 2, previous: [first.release], population: { n: OTHERS + LATER } },
    });
  });
}
