import { expect, test } from '@playwright/test';
import { switchLanguage } from './language.ts';
import { SUBMIT, beginAssessment, storedAnswer, codeOf } from './owner.ts';

test.describe('languages @desktop', () => {
  test('the bare address leads to the language of the reader', async ({ request }) => {
    const follow = async (language: string) =>
      (await request.get('/', { maxRedirects: 0, headers: { 'Accept-Language': language } })).headers()[
        'location'
      ];
    expect(await follow('en-GB,en;q=0.8')).toBe('/en');
    expect(await follow('de-AT')).toBe('/de');
    expect(await follow('fr;q=0.9, en;q=0.5, de;q=0.1')).toBe('/en');
    expect(await follow('xx-invalid-*-tag;;;')).toBe('/de');
  });

  test('an unknown language and an unknown page are not there', async ({ page }) => {
    for (const path of ['/fr', '/fr/check', '/de/nirgends', '/de/a/AAAAAAAAAAAAAAAAAAAAAAAAAA']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.locator('h1'), path).toBeVisible();
      await expect(page.locator('main a.button').first()).toBeVisible();
    }
  });

  test('every page names its equals in the other languages', async ({ page }) => {
    await page.goto('/en/check');
    const alternate = (language: string) => page.locator(`link[rel="alternate"][hreflang="${language}"]`);
    await expect(alternate('de')).toHaveAttribute('href', /\/de\/check$/);
    await expect(alternate('en')).toHaveAttribute('href', /\/en\/check$/);
    await expect(alternate('x-default')).toHaveCount(1);
  });
});

test('the start page is short on a phone, says who runs it and how long it takes, and leads to an example', async ({
  page,
}, { project }) => {
  for (const locale of ['en', 'de']) {
    await page.goto(`/${locale}`);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    if (project.name === 'phone') expect(height, locale).toBeLessThanOrEqual(3_000);
  }
  await expect(page.getByText('Vorführung: Hier ist kein Betreiber eingetragen')).toBeVisible();
  await expect(page.getByText(/Etwa 1[2-5] Minuten/).first()).toBeVisible();
  await expect(page.getByText('17 von 100 nutzen mindestens eine Form von KI')).toBeVisible();
  await page.getByRole('link', { name: 'Beispiel ansehen' }).click();
  await expect(page).toHaveURL('/de/example');
  await expect(page.locator('.notice').first()).toContainText('Diesen Betrieb gibt es nicht');
  await expect(page.locator('.example__verdict h2')).not.toBeEmpty();
});

test.describe('the quick check', () => {
  test('gives an honest first answer, makes no score, and carries its answers over', async ({
    page,
    request,
  }) => {
    await page.goto('/de');
    await page.locator('.way a.button').first().click();
    await expect(page).toHaveURL('/de/check');
    await expect(page.getByText('Wählen Sie die höchste Stufe, deren Aussagen')).toBeVisible();
    const questions = await page
      .locator('fieldset')
      .evaluateAll((all) => all.map((question) => question.getBoundingClientRect().height));
    for (const height of questions) expect(height).toBeLessThanOrEqual(2 * 844);
    await page.locator(SUBMIT).click();
    await expect(page.locator('.error-summary a')).toHaveCount(6);

    await page.locator('input[name="sizeClass"][value="10-49"]').check();
    await page.locator('input[name="aiUse"][value="none"]').check();
    await page.locator('input[name="data.digital"][value="1"]').check();
    await page.locator('input[name="skills.leadership"][value="0"]').check();
    await page.locator('input[name="cloud.exit"][value="unknown"]').check();
    await page.locator('input[name="budget.earmarked"][value="2"]').check();
    await page.locator(SUBMIT).click();

    // The official figure first and large; what an article says without a source beside it, smaller.
    await expect(page.locator('.start-figure__share')).toHaveText(['17 %']);
    await expect(page.locator('.quick-groups dt')).toHaveText(['11 %', '27 %', '33 %']);
    await expect(page.getByText('Niemand ist verantwortlich')).toBeVisible();
    await expect(page.locator('.panel--accent h3')).toHaveCount(1);

    await switchLanguage(page);
    await expect(page).toHaveURL(/^[^?]*\/en\/check\?.*sizeClass=10-49/);
    await expect(page.locator('.quick-groups dt')).toHaveText(['11%', '27%', '33%']);

    await page.locator('form.panel button').click();
    await expect(page).toHaveURL(/\/en\/a\/[^/]+\/keep$/);
    expect(await storedAnswer(request, codeOf(page), 'cloud.exit')).toEqual({ unknown: true });
    expect(await storedAnswer(request, codeOf(page), 'data.digital')).toEqual({ level: 1 });
  });
});

test('a test run says so on every page of it @desktop', async ({ page, request }) => {
  const { code } = await beginAssessment(request, { testRun: true });
  for (const path of ['', '/keep', '/profile', '/q/cloud.exit', '/goals', '/money', '/review', '/erase']) {
    await page.goto(`/de/a/${code}${path}`);
    await expect(page.locator('.test-run'), path).toBeVisible();
  }
});

test('the first question costs at most 120 kB of JavaScript and asks nobody else for anything @desktop', async ({
  page,
  request,
  baseURL,
}) => {
  const { code } = await beginAssessment(request);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Map<string, number>();
  const hosts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    hosts.add(new URL(response.url).origin);
    if (type === 'Script') scripts.set(requestId, 0);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) scripts.set(requestId, encodedDataLength);
  });
  await page.goto(`/de/a/${code}/q/data.digital`, { waitUntil: 'networkidle' });
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(3);
  expect(total).toBeGreaterThan(50_000);
  expect(total).toBeLessThanOrEqual(120_000);
  expect([...hosts]).toEqual([baseURL]);
});

test('no page complains in the console: no broken script, style, policy or hydration @desktop', async ({
  page,
  request,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  const { code } = await beginAssessment(request, { answers: { 'data.digital': { level: 2 } } });
  const ofFirm = ['', '/keep', '/profile', '/q/data.digital', '/goals', '/money', '/review', '/erase'];
  for (const path of [
    '',
    '/example',
    '/check',
    '/resume',
    '/privacy',
    ...ofFirm.map((each) => `/a/${code}${each}`),
  ]) {
    await page.goto(`/en${path}`, { waitUntil: 'networkidle' });
  }
  expect(complaints).toEqual([]);
});
