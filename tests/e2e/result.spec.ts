import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { finishAssessment } from './owner.ts';

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens everything there is to open, as a reader would, from the outside in. */
async function openAll(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
}

test('the summary and the first steps come first, and a phone shows them in three screens', async ({
  page,
  request,
}, { project }) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  await expect(page.locator('main h2').first()).toHaveText('Auf einer Seite');
  await expect(page.locator('.first-steps > li')).toHaveCount(3);
  const { bottom, total } = await page.evaluate(() => ({
    bottom: document.querySelector('.first-steps')?.getBoundingClientRect().bottom ?? Infinity,
    total: document.documentElement.scrollHeight,
  }));
  expect(bottom).toBeLessThan((project.name === 'phone' ? 3 : 2) * 900);
  if (project.name === 'phone') expect(total).toBeLessThan(19_000);
});

test('every plot says its numbers as a table as well', async ({ page, request }) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  for (const chapter of ['profile', 'benchmarks', 'plan']) {
    const plot = page.locator(`#${chapter} .plot svg:visible`).first();
    await expect(plot).toHaveAttribute('aria-label', /\S{3,}/);
    const table = page.locator(`#${chapter} details:has(> div > .table-box)`).first();
    await expect(table.locator('table')).toBeHidden();
    await table.locator('> summary').click();
    await expect(table.locator('table')).toBeVisible();
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
  }
});

test('the keyboard opens a step, and name, correction and erasure are at the end', async ({
  page,
  request,
}) => {
  const code = await finishAssessment(request);
  await page.goto(`/de/a/${code}/result`);
  const step = page.locator('.plan-step').first();
  await expect(step.locator('.check-in')).toBeHidden();
  await step.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(step.locator('.check-in')).toBeVisible();
  await expect(page.locator(`a[href="/de/a/${code}/consent"]`)).toBeVisible();
  await expect(page.locator(`a[href="/de/a/${code}/erase"]`)).toBeVisible();
  await expect(page.locator('form[action="/de/start"] button')).toBeVisible();
});

test('a step that is reported moves to what is behind, and comes back when the report is taken back', async ({
  page,
  request,
}) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  const step = page.locator('.plan-step').first();
  const title = await step.locator('h3 > span').last().textContent();
  await step.locator('summary').first().click();
  await step.getByLabel('Kommt nicht voran, weil:').selectOption('no-time');
  await step.getByRole('button', { name: 'Melden' }).click();
  const reported = page.locator('.reported__entry');
  await expect(reported).toContainText(['keine Zeit']);
  await expect(page.locator('.plan-step').first()).toContainText(title ?? '');
  await step.getByRole('button', { name: 'Erledigt' }).click();
  await expect(reported).toContainText(['Erledigt, gemeldet am']);
  await expect(page.locator('.plan-step', { hasText: title ?? '' })).toHaveCount(0);
  await expect(page.locator('#plan')).toContainText('Neu geplant nach Ihren Meldungen');
  await reported.getByRole('button', { name: 'Meldung zurücknehmen' }).click();
  await expect(reported).toHaveCount(0);
  await expect(page.locator('.plan-step').first()).toContainText(title ?? '');
});

test('the figures of a return are refused at their field, kept as typed, and then reckoned with', async ({
  page,
  request,
}) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  await page.locator('#returns details:has(form) > summary').click();
  const field = (name: string) => page.locator(`#quotation-${name}`);
  await field('hoursPerWeek').fill('6,5');
  await field('people').fill('2');
  await field('hourlyCostEur').fill('52');
  await field('shareOverride').fill('140');
  await page.locator('#returns button[type="submit"]').click();
  await expect(page.locator('#quotation-shareOverride-error')).toBeVisible();
  await expect(field('shareOverride')).toHaveValue('140');
  await expect(field('hoursPerWeek')).toHaveValue('6,5');
  await field('shareOverride').fill('40 %');
  await page.locator('#returns button[type="submit"]').click();
  await expect(page.locator('#returns .plot svg:visible')).toHaveAttribute('aria-label', /36 Monate/);
  await expect(page.locator('#returns article')).toContainText(/wieder herein|rechnet/);
});

test('a loss alone is figure enough for a goal that avoids one', async ({ page, request }) => {
  const goals = ['predictive-maintenance', 'quotation'];
  await page.goto(`/de/a/${await finishAssessment(request, goals)}/result`);
  await page.locator('#returns details:has(form) > summary').click();
  const loss = page.getByLabel('Was ungeplante Stillstände im Jahr kosten, in Euro');
  await expect(page.locator('input[name$="lossEurPerYear"]')).toHaveCount(1);
  await loss.fill('viel');
  await page.locator('#returns button[type="submit"]').click();
  await expect(page.locator('#predictive-maintenance-lossEurPerYear-error')).toBeVisible();
  await expect(loss).toHaveValue('viel');
  await loss.fill('40.000 €');
  await page.locator('#returns button[type="submit"]').click();
  const article = page.locator('#returns article');
  await expect(article).toHaveCount(1);
  await article.locator('summary').click();
  await expect(article).toContainText('Verlust heute');
  await expect(article.locator('tr', { hasText: 'vermiedener Verlust' })).toContainText('%');
  await expect(article.locator('tr', { hasText: 'gesparte Zeit' })).toHaveCount(0);
});

test('the button of this week reports its step, and the first screen speaks of today', async ({
  page,
  request,
}) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  const title = (await page.locator('.first-steps > li strong').first().textContent()) ?? '';
  const week = page.locator('.this-week');
  await expect(week).toContainText(title);
  await week.getByRole('button').click();
  await expect(page.locator('.reported__entry')).toContainText(title);
  await expect(page.locator('#reported')).toBeFocused();
  await expect(page.locator('#reported')).toBeInViewport();
  await expect(page.locator('#summary .notice')).toContainText(/Stand .* ein Schritt erledigt/);
  await expect(page.locator('.first-steps > li strong').first()).not.toHaveText(title);
  await expect(week).not.toContainText(title);
});

test('the PDF is a PDF of some pages, and is not sent twice', async ({ request }) => {
  const path = `/de/a/${await finishAssessment(request)}/report.pdf`;
  const first = await request.get(path);
  const body = await first.body();
  expect(first.headers()['content-type']).toBe('application/pdf');
  expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = [...body.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
  expect(pages).toBeGreaterThanOrEqual(6);
  expect(pages).toBeLessThanOrEqual(8);
  const again = await request.get(path, { headers: { 'If-None-Match': first.headers()['etag'] ?? '' } });
  expect(again.status()).toBe(304);
});

test('who waits for the PDF is told so, and told when it is there', async ({ page, request }) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/report.pdf', async (route) => {
    await held;
    await route.continue();
  });
  const download = page.waitForEvent('download');
  await page.locator('.download a').click();
  await expect(page.locator('.download [role="status"]')).toContainText('Das PDF wird gemacht');
  release();
  expect((await download).suggestedFilename()).toMatch(/^ki-bruecke-\d{4}-\d{2}-\d{2}\.pdf$/);
  await expect(page.locator('.download [role="status"]')).toContainText('Das PDF ist fertig');
  await expect(page.locator('.download [role="status"] a')).toHaveAttribute('href', /\/report\.pdf$/);
});

test('where too many wait for a PDF, the page says when to come back', async ({ page, request }) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  await page.route('**/report.pdf', (route) =>
    route.fulfill({ status: 503, headers: { 'Retry-After': '10' }, body: '' }),
  );
  await page.locator('.download a').click();
  await expect(page.locator('.download [role="status"]')).toContainText('noch einmal');
});

test('the page asks no other host for anything', async ({ page, request, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (each) => {
    const { origin, protocol } = new URL(each.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(each.url());
  });
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  await openAll(page);
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the depth opens, and the PDF is a plain link', async ({ page, request }) => {
    const code = await finishAssessment(request);
    await page.goto(`/de/a/${code}/result`);
    const spoken = page.locator('#summary .spoken');
    await expect(spoken).toBeHidden();
    await page.locator('#summary details:has(.spoken) > summary').click();
    await expect(spoken).toBeVisible();
    await expect(page.locator('.download a')).toHaveAttribute('href', `/de/a/${code}/report.pdf`);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`with everything open it is accessible and never wider than the window, ${colorScheme}`, async ({
    browser,
    request,
  }, { project }) => {
    test.skip(project.name === 'phone', 'The widths are set here');
    test.setTimeout(180_000);
    const code = await finishAssessment(request);
    const context = await browser.newContext({ colorScheme });
    const page = await context.newPage();
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`/de/a/${code}/result`);
      expect(await overflow(page), `closed at ${String(width)} px`).toBeLessThanOrEqual(0);
      await openAll(page);
      expect(await overflow(page), `open at ${String(width)} px`).toBeLessThanOrEqual(0);
      await expectAccessible(page);
    }
    await context.close();
  });
}
