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
/** The higher one, as only a release of it may be opened to everybody. */
const FLOORS = { de: '5', en: '10' } as const;
type TestedLocale = keyof typeof FLOORS;
const SECTORS = ['construction', 'manufacturing'] as const;

interface Begun {
  readonly code: string;
  readonly revision: number;
}

/** Makes a campaign by its form; the address of its page. */
async function makeCampaign(page: Page, locale: TestedLocale): Promise<string> {
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
  await page.locator(`input[name="floor"][value="${FLOORS[locale]}"]`).check();
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

/** Asks for the next release, and goes on only when the server knows: leaving the page earlier may leave it unasked. */
async function askForRelease(page: Page, releases: string): Promise<void> {
  await page.goto(releases);
  const asked = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator(COMPUTE).first().click();
  await asked;
}

/** Computes the next release and waits until it is there. */
async function computeRelease(page: Page, releases: string, number: number): Promise<void> {
  await askForRelease(page, releases);
  await expect(async () => {
    await page.goto(releases);
    await expect(page.locator('.panel li a')).toHaveCount(number);
  }).toPass({ timeout: 120_000, intervals: [1000] });
}

const openAllDetails = (page: Page): Promise<void> =>
  page.locator('main details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));

/** The report for a board: as a page, with as many tables as pictures at least, and as the PDF it stands for. */
async function readBoardReport(page: Page, release: string, locale: TestedLocale): Promise<void> {
  // Drawn while the page is looked at.
  const drawn = page.request.get(`${release}.pdf`);
  await page.locator(`main a[href="${release}/report"]`).click();
  await expect(page).toHaveURL(/\/report$/);
  await expect(page.locator('main h1')).toHaveCount(1);
  const pictures = await page.locator('main figure.plot').count();
  expect(pictures).toBeGreaterThan(4);
  expect(await page.locator('main table').count()).toBeGreaterThanOrEqual(pictures);
  // The longest page there is: what its tables and pictures look like does not change with the language.
  if (locale === 'de') await expectAccessibleInEveryLook(page, [390, 1280]);
  const paper = await drawn;
  expect([paper.status(), paper.headers()['content-type']]).toEqual([200, 'application/pdf']);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
  await page.goto(release);
}

/** An owner opens a release to everybody, under a licence that is chosen; the address it has from then on, without its language. */
async function openToEverybody(page: Page, release: string): Promise<string> {
  await page.goto(`${release}/publication`);
  await expectAccessibleInEveryLook(page, [390, 1280]);
  await send(page);
  await expect(page.locator('.error-summary')).toBeVisible();
  await page.locator('input[name="licence"][value="cc-by-4-0"]').check();
  await send(page);
  const address = await page.locator('main a[href*="/open/"]').first().getAttribute('href');
  return (address ?? '').replace(/^.*?\/(?=open\/)/, '');
}

interface Described {
  readonly '@id': string;
  readonly 'dct:publisher': { readonly 'foaf:name': string };
  readonly 'dct:language': { readonly '@id': string };
  readonly 'dcat:distribution': readonly {
    readonly 'dct:license': { readonly '@id': string };
    readonly 'dcat:downloadURL': { readonly '@id': string };
  }[];
}

const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const IN_AUTHORITY = { de: /\/DEU$/, en: /\/ENG$/ } as const;

/** Somebody who has no account reads an open release, finds its licence, and what tells catalogues of data about it. */
async function readByAnybody(browser: Browser, open: string): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: true });
  const page = await context.newPage();
  for (const locale of ['de', 'en'] as const) {
    await page.goto(`/${locale}/${open}`);
    await expect(page.locator('main h1')).toHaveCount(1);
    await expect(page.locator(`main a[href="${CC_BY}"]`)).toBeVisible();
    // Its parts stay closed: they are those of the chamber's own page.
    await expectAccessibleInEveryLook(page, [390, 1280]);
    const link = await page.locator('main a[href$=".jsonld"]').getAttribute('href');
    const answer = await page.request.get(link ?? '');
    const described = (await answer.json()) as Described;
    expect(described['@id']).toBe(new URL(`/${locale}/${open}`, page.url()).href);
    expect(described['dct:language']['@id']).toMatch(IN_AUTHORITY[locale]);
    expect(described['dct:publisher']['foaf:name']).not.toBe('');
    const files = described['dcat:distribution'];
    expect(files.map((file) => file['dct:license']['@id'])).toEqual([CC_BY, CC_BY, CC_BY]);
    for (const file of files) {
      expect((await page.request.head(file['dcat:downloadURL']['@id'])).status()).toBe(200);
    }
  }
  await context.close();
}

for (const locale of ['de', 'en'] as const) {
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
    await askForRelease(page, `${campaign}/releases`);
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
    await openAllDetails(page);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('main form button.button').first().click();
    await expect(page).toHaveURL(/state=accepted/);
    await expect(page.locator('.notice--success')).toBeVisible();

    const first = await readRelease(page);
    expect(first).toMatchObject({ number: 1, previous: [], population: { n: OTHERS + 1 } });
    expect(first.tables.length).toBeGreaterThan(20);

    const release = new URL(page.url()).pathname;
    await readBoardReport(page, release, locale);
    const open = locale === 'en' ? await openToEverybody(page, release) : null;
    if (open !== null) await readByAnybody(browser, open);

    // One firm is erased and others join: the next release knows nothing of the one, and counts the others.
    expect((await request.delete(`/api/v1/assessments/${codes[0] ?? ''}`)).status()).toBe(204);
    for (let place = 0; place < LATER; place += 1) await joinByProgram(request, shortCode, place);
    await computeRelease(page, `${campaign}/releases`, 2);
    await page.locator('.panel li a').first().click();
    await expect(page).toHaveURL(/-2$/);
    expect(await readRelease(page)).toMatchObject({
      ...{ number: 2, previous: [first.release], population: { n: OTHERS + LATER } },
    });
    // What was opened stays at its address, and a later release is nobody's before it is opened itself.
    if (open === null) return;
    expect((await request.get(`/${locale}/${open}.json`)).status()).toBe(200);
    expect((await request.get(`/${locale}/${open.replace(/-1$/, '-2')}`)).status()).toBe(404);
  });
}
