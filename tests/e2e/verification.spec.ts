import type { APIRequestContext, Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook } from './axe.ts';
import { switchLanguage } from './language.ts';
import { SUBMIT, JOINERY, allAnswers, beginAssessment, tabTo } from './owner.ts';

const FIRM = 'Schreinerei Unverwechselbar';

interface Finished {
  readonly code: string;
  /** The day of the result as German readers write it. */
  readonly day: string;
}

async function finish(request: APIRequestContext, content: { testRun?: boolean } = {}): Promise<Finished> {
  const begun = await beginAssessment(request, { profile: JOINERY, answers: allAnswers(), ...content });
  const path = `/api/v1/assessments/${begun.code}`;
  await request.patch(path, { data: { revision: 1, firmName: FIRM } });
  const completed = await request.post(`${path}/completion`, { data: { revision: 2 } });
  expect(completed.status()).toBe(200);
  const { asOf } = (await completed.json()) as { asOf: string };
  const day = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
  return { code: begun.code, day: day.format(new Date(`${asOf}T00:00:00Z`)) };
}

async function switchOn(page: Page, code: string): Promise<string> {
  await page.goto(`/de/a/${code}/verification`);
  await page.locator('button[name="choice"][value="on"]').click();
  await expect(page.locator('.code')).toBeVisible();
  return (await page.locator('.code span').allTextContents()).join('');
}

/** The address that the document leads its readers to. */
async function addressInPdf(request: APIRequestContext, code: string): Promise<string | null> {
  const pdf = await request.get(`/de/a/${code}/report.pdf`);
  const text = (await pdf.body()).toString('latin1');
  return /\((http[^)]*\/de\/verify\/[0-9A-Z]+)\)/.exec(text)?.[1] ?? null;
}

/** Somebody who never saw the result: another browser profile, without its storage. */
async function asStranger(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: 'de-DE' });
  try {
    await look(await context.newPage());
  } finally {
    await context.close();
  }
}

test('who holds the paper may check it, learns three things, and only while the owner allows it', async ({
  page,
  browser,
  request,
}) => {
  test.setTimeout(120_000);
  const { code, day } = await finish(request);
  expect(await addressInPdf(request, code)).toBeNull();
  await page.goto(`/de/a/${code}/result`);
  await page.locator(`a[href="/de/a/${code}/verification"]`).click();
  await expect(page.locator('.facts dd')).toHaveText([day, 'Fassung 2026-2', 'Fassung 2026-2', /\S/]);
  const preview = await page.locator('.facts').innerText();
  await page.locator('button[value="on"]').click();
  await expect(page.locator('[role="status"]')).toContainText('Eingeschaltet');
  await expect(page.locator('.qr')).toBeVisible();
  const address = await addressInPdf(request, code);
  await expect(page.locator('.verification a').first()).toHaveAttribute('href', address ?? '');

  await asStranger(browser, async (stranger) => {
    expect((await stranger.goto(address ?? ''))?.status()).toBe(200);
    await expect(stranger.locator('h1')).toHaveText('Zu diesem Prüfcode gibt es einen Bericht');
    expect(await stranger.locator('.facts').innerText()).toBe(preview);
    const everything = await stranger.content();
    for (const secret of [FIRM, code, 'construction', 'Bayern', '10-49']) {
      expect(everything).not.toContain(secret);
    }
    await switchLanguage(stranger);
    await expect(stranger.locator('h1')).toHaveText('There is a report for this check code');
  });

  await page.locator('button[value="off"]').click();
  await expect(page.locator('[role="status"]')).toContainText('Ab sofort wird nichts mehr bestätigt');
  expect(await addressInPdf(request, code)).toBeNull();
  await asStranger(browser, async (stranger) => {
    expect((await stranger.goto(address ?? ''))?.status()).toBe(404);
    await expect(stranger.locator('h1')).toHaveText('Das lässt sich gerade nicht bestätigen');
    await switchLanguage(stranger);
    await expect(stranger.locator('h1')).toHaveText('This cannot be confirmed right now');
  });
});

test('a code is typed as it stands on the paper, and a wrong one gets the plain answer', async ({
  page,
  request,
}) => {
  const verification = await switchOn(page, (await finish(request)).code);
  await page.goto('/de');
  await page.locator('.footer a[href="/de/verify"]').click();
  await page.locator(SUBMIT).click();
  await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#code');
  // The way to the field takes what is wrong along.
  await page.locator('.error-summary a').click();
  await expect(page.locator('#code')).toBeFocused();
  await expect(page.locator('.error-summary, .field--error')).toHaveCount(2);
  await page.locator('#code').fill(` ${verification.toLowerCase().replace(/(.{5})/g, '$1 ')}`);
  await page.locator(SUBMIT).click();
  await expect(page).toHaveURL(`/de/verify/${verification}`);
  await expect(page.locator('.facts')).toBeVisible();
  await page.goBack();
  await page.locator('#code').fill('kein Prüfcode');
  await page.locator(SUBMIT).click();
  await expect(page.locator('h1')).toHaveText('Das lässt sich gerade nicht bestätigen');
  await expect(page.locator('.facts')).toHaveCount(0);
});

test('a test run says so, and erasing ends it for good @desktop', async ({ page, request }) => {
  const { code } = await finish(request, { testRun: true });
  const verification = await switchOn(page, code);
  await page.goto(`/en/verify/${verification}`);
  await expect(page.locator('.notice--warning')).toHaveText(/^Test run/);
  expect((await request.delete(`/api/v1/assessments/${code}`)).status()).toBe(204);
  expect((await page.reload())?.status()).toBe(404);
});

test('the keyboard switches it on and off, and the new state is at the top @desktop', async ({
  page,
  request,
}) => {
  const { code } = await finish(request);
  // With its scripts: before they are there the form is sent as a document, which begins at its own top.
  await page.goto(`/de/a/${code}/verification`, { waitUntil: 'networkidle' });
  await tabTo(page, 'button[value="on"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice--success')).toBeVisible();
  await expect(page.locator('h1')).toBeFocused();
  await tabTo(page, 'button[value="off"]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.notice--success')).toContainText('Abgeschaltet');
  await expect(page.locator('h1')).toBeFocused();
});

test('nothing of it is logged in the console or asked of another host @desktop', async ({
  page,
  request,
  baseURL,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('request', (each) => {
    const { origin, protocol } = new URL(each.url());
    if (protocol.startsWith('http') && origin !== baseURL) complaints.push(each.url());
  });
  const { code } = await finish(request);
  const verification = await switchOn(page, code);
  await page.goto(`/de/verify/${verification}`, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('it is switched, looked up and switched off again', async ({ page, request }) => {
    const { code, day } = await finish(request);
    const verification = await switchOn(page, code);
    await expect(page.locator('[role="status"]')).toContainText('Eingeschaltet');
    await page.goto('/de/verify');
    await page.locator('#code').fill(verification);
    await page.locator(SUBMIT).click();
    await expect(page).toHaveURL(`/de/verify/${verification}`);
    await expect(page.locator('.facts dd').first()).toHaveText(day);
    await page.goto(`/de/a/${code}/verification`);
    await page.locator('button[value="off"]').click();
    await expect(page.locator('.code')).toHaveCount(0);
    expect((await page.goto(`/de/verify/${verification}`))?.status()).toBe(404);
  });
});

test('its pages are accessible and never wider than the window @desktop', async ({ page, request }) => {
  test.setTimeout(180_000);
  const { code } = await finish(request);
  const off = (await finish(request)).code;
  const verification = await switchOn(page, code);
  for (const path of [
    ...[`/a/${off}/verification`, `/a/${code}/verification`, `/a/${code}/result`],
    ...['/verify', '/verify?code=', `/verify/${verification}`, '/verify/AAAAAAAAAAAAAAAAAAAA'],
  ]) {
    await page.goto(`/de${path}`);
    await expectAccessibleInEveryLook(page);
  }
});
