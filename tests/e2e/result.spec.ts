import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { expectAccessibleInEveryLook, movedAside, overflow } from './axe.ts';
import { SAMPLE_FIRMS } from '../factories/sample-firms.ts';
import { test } from './finished.ts';
import { beginByQuickCheck, finishAssessment, openAll } from './owner.ts';

/** The first steps by title, with the number each has. */
const numbersOf = async (page: Page): Promise<ReadonlyMap<string, string | null>> =>
  new Map(
    await page
      .locator('.first-steps > li')
      .evaluateAll((all) =>
        all.map(
          (each) => [each.querySelector('strong')?.textContent ?? '', each.getAttribute('value')] as const,
        ),
      ),
  );

const CHAPTERS = ['standing', 'plan', 'steps', 'return', 'help', 'answers'] as const;

test('a phone shows verdict, this week, what runs out and the code at once, and little below @phone', async ({
  page,
  request,
}) => {
  for (const [name, firm] of Object.entries(SAMPLE_FIRMS)) {
    const { profile, answers, useCases } = firm;
    const begun = await beginByQuickCheck(request, { profile, answers, useCases });
    const completion = { data: { revision: begun.revision } };
    await request.post(`/api/v1/assessments/${begun.code}/completion`, completion);
    for (const locale of ['de', 'en']) {
      await page.goto(`/${locale}/a/${begun.code}/result`);
      const seen = await page.evaluate(() => ({
        week: document.querySelector('.this-week')?.getBoundingClientRect().bottom ?? Infinity,
        code: document.querySelector('.code-card .code')?.getBoundingClientRect().bottom ?? Infinity,
        total: document.documentElement.scrollHeight,
      }));
      expect(seen.week, `this week, ${name}, ${locale}`).toBeLessThan(700);
      expect(seen.code, `code, ${name}, ${locale}`).toBeLessThanOrEqual(850);
      expect(seen.total, `all, ${name}, ${locale}`).toBeLessThan(4500);
    }
  }
});

test('each chapter opens alone, from the overview and by its address, and no other does', async ({
  page,
  finished,
}) => {
  await page.goto(`/de/a/${finished}/result`);
  const links = page.locator('.chapters a');
  await expect(links).toHaveCount(CHAPTERS.length + 1);
  for (const said of await page.locator('.chapters li > span').allTextContents()) {
    expect(said).toMatch(/\S.*\.$/);
  }
  for (const chapter of CHAPTERS) {
    await page.goto(`/de/a/${finished}/result/${chapter}`);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page.locator('.chapter-nav [aria-current]')).toHaveAttribute(
      'href',
      page.url().replace(/^.*(?=\/de\/)/, ''),
    );
  }
  expect((await page.goto(`/de/a/${finished}/result/nirgends`))?.status()).toBe(404);
  expect((await page.goto(`/de/a/${finished}/result/changes`))?.status()).toBe(404);
});

test('every plot says its numbers as a table as well', async ({ page, finished }) => {
  for (const [chapter, part] of [
    ['standing', 'profile'],
    ['standing', 'benchmarks'],
    ['plan', 'plan'],
  ]) {
    await page.goto(`/de/a/${finished}/result/${chapter}`);
    const plot = page.locator(`#${part} .plot svg:visible`).first();
    await expect(plot).toHaveAttribute('aria-label', /\S{3,}/);
    const table = page.locator(`#${part} details:has(> div > .table-box)`).first();
    await expect(table.locator('table')).toBeHidden();
    await table.locator('> summary').click();
    await expect(table.locator('table')).toBeVisible();
    expect(await table.locator('tbody tr').count()).toBeGreaterThan(1);
  }
});

test('the keyboard opens a step, and name, correction and erasure are on the overview', async ({
  page,
  finished,
}) => {
  await page.goto(`/de/a/${finished}/result`);
  await expect(page.locator(`a[href="/de/a/${finished}/consent"]`)).toBeVisible();
  await expect(page.locator(`main a[href="/de/a/${finished}/erase"]`).last()).toBeVisible();
  await expect(page.locator('form[action="/de/start"] button')).toBeVisible();
  await page.goto(`/de/a/${finished}/result/steps`);
  const step = page.locator('.plan-step').first();
  await expect(step.locator('.check-in')).toBeHidden();
  await step.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(step.locator('.check-in')).toBeVisible();
});

test('a step that is reported moves to what is behind, and comes back when the report is taken back', async ({
  page,
  request,
}) => {
  const code = await finishAssessment(request);
  await page.goto(`/de/a/${code}/result/steps`);
  const step = page.locator('.plan-step').first();
  const title = await step.locator('h2 > span').last().textContent();
  await step.locator('summary').first().click();
  await step.getByLabel('Kommt nicht voran, weil:').selectOption('no-time');
  await step.getByRole('button', { name: 'Melden' }).click();
  const reported = page.locator('.reported__entry');
  await expect(reported).toContainText(['keine Zeit']);
  await expect(page.locator('#reported')).toBeFocused();
  await expect(page.locator('#reported')).toBeInViewport();
  await expect(page.locator('.plan-step').first()).toContainText(title ?? '');
  await step.getByRole('button', { name: 'Erledigt' }).click();
  await expect(reported).toContainText(['Erledigt, gemeldet am']);
  await expect(page.locator('.plan-step', { hasText: title ?? '' })).toHaveCount(0);
  await page.goto(`/de/a/${code}/result/plan`);
  await expect(page.locator('#plan')).toContainText('Neu geplant nach Ihren Meldungen');
  await page.goBack();
  await reported.getByRole('button', { name: 'Meldung zurücknehmen' }).click();
  await expect(reported).toHaveCount(0);
  await expect(page.locator('h1')).toBeFocused();
  await expect(page.locator('.plan-step').first()).toContainText(title ?? '');
});

test('the figures of a return are refused at their field, kept as typed, and then reckoned with', async ({
  page,
  request,
}) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result/return`);
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

test('a loss alone is figure enough for a goal that avoids one @desktop', async ({ page, request }) => {
  const goals = ['predictive-maintenance', 'quotation'];
  await page.goto(`/de/a/${await finishAssessment(request, goals)}/result/return`);
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
  await expect(article).toBeFocused();
  await article.locator('summary').first().click();
  await expect(article).toContainText('Verlust heute');
  await expect(article.locator('tr', { hasText: 'vermiedener Verlust' })).toContainText('%');
  await expect(article.locator('tr', { hasText: 'gesparte Zeit' })).toHaveCount(0);
});

test('this week is reported where it stands, done or stuck, and the first screen speaks of today', async ({
  page,
  request,
}) => {
  await page.goto(`/de/a/${await finishAssessment(request)}/result`);
  const before = await numbersOf(page);
  const [title = ''] = before.keys();
  const week = page.locator('.this-week');
  await expect(week).toContainText(title);
  await week.locator('summary').click();
  await week.getByLabel('Kommt nicht voran, weil:').selectOption('no-time');
  await week.getByRole('button', { name: 'Melden' }).click();
  await expect(week.locator('.notice')).toContainText('keine Zeit');
  await expect(page.locator('#said')).toBeFocused();
  await expect(week).toContainText(title);
  await week.getByRole('button', { name: 'Schritt 1 ist erledigt' }).click();
  await expect(page.locator('#said')).toContainText('Gemeldet: 1 erledigt.');
  await expect(page.locator('#said')).toBeFocused();
  await expect(page.locator('#said')).toBeInViewport();
  await expect(page.locator('.first-steps > li strong').first()).not.toHaveText(title);
  for (const [step, number] of await numbersOf(page)) {
    // What was not among them before may be new, or stood further back.
    if (before.has(step)) expect(number, step).toBe(before.get(step));
  }
  await expect(week).not.toContainText(title);
  await page.locator('#said a').click();
  await expect(page.locator('.reported__entry')).toContainText(title);
});

test('all a bank wants prints on ten pages at most, every word of it dark on white @desktop', async ({
  page,
  finished,
}) => {
  await page.goto(`/de/a/${finished}/result`);
  await page.locator('.take-along a[href$="/result/print"]').click();
  await expect(page.locator('.handout h1')).toBeVisible();
  await expect(page.locator('main')).not.toContainText(finished);
  await page.emulateMedia({ media: 'print' });
  const words = page.locator('.handout :is(h2, h3, p, li, th, td, dt):not(.no-print, .no-print *)');
  expect(await words.count()).toBeGreaterThan(100);
  expect(
    await words.evaluateAll((all) =>
      all.filter((each) => !each.checkVisibility()).map((each) => each.textContent),
    ),
  ).toEqual([]);
  const paper = await page.pdf({ format: 'A4' });
  const pages = [...paper.toString('latin1').matchAll(/\/Type \/Page\b(?!s)/g)].length;
  expect(pages).toBeGreaterThanOrEqual(4);
  expect(pages).toBeLessThanOrEqual(10);
});

test('the PDF is a PDF of some pages, and is not sent twice @desktop', async ({ request, finished }) => {
  const path = `/de/a/${finished}/report.pdf`;
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

test('who waits for the PDF is told so, and told when it is there', async ({ page, finished }) => {
  await page.goto(`/de/a/${finished}/result`);
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

test('where too many wait for a PDF, the page says when to come back @desktop', async ({
  page,
  finished,
}) => {
  await page.goto(`/de/a/${finished}/result`);
  await page.route('**/report.pdf', (route) =>
    route.fulfill({ status: 503, headers: { 'Retry-After': '10' }, body: '' }),
  );
  await page.locator('.download a').click();
  await expect(page.locator('.download [role="status"]')).toContainText('noch einmal');
});

test('the page asks no other host for anything @desktop', async ({ page, finished, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (each) => {
    const { origin, protocol } = new URL(each.url());
    if (protocol.startsWith('http') && origin !== baseURL) foreign.push(each.url());
  });
  await page.goto(`/de/a/${finished}/result`);
  await page.waitForLoadState('networkidle');
  expect(foreign).toEqual([]);
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('the depth opens, chapters are links, a report comes back, and the PDF is a plain link', async ({
    page,
    request,
  }) => {
    const code = await finishAssessment(request);
    await page.goto(`/de/a/${code}/result`);
    const spoken = page.locator('.spoken');
    await expect(spoken).toBeHidden();
    await page.locator('details:has(.spoken) > summary').click();
    await expect(spoken).toBeVisible();
    await expect(page.locator('.download a')).toHaveAttribute('href', `/de/a/${code}/report.pdf`);
    await page.locator('.this-week button[value="done"]').click();
    await expect(page).toHaveURL(/\/result#said$/);
    await expect(page.locator('#said')).toContainText('1 erledigt');
    await page.locator('.chapters a').first().click();
    await expect(page.locator('#gates')).toBeVisible();
  });
});

for (const chapter of ['', ...[...CHAPTERS, 'print'].map((id) => `/${id}`)]) {
  test(`with everything open ${chapter || 'the overview'} is accessible and never wider than the window @desktop`, async ({
    page,
    finished,
  }) => {
    test.setTimeout(120_000);
    // Between the narrowest and the widest, chapters are made of the same blocks.
    const widths = chapter === '' || chapter === '/steps' ? undefined : [320, 1280];
    await page.setViewportSize({ width: 320, height: 800 });
    await page.goto(`/de/a/${finished}/result${chapter}`);
    expect(await overflow(page), 'closed').toBeLessThanOrEqual(0);
    await openAll(page);
    expect(await movedAside(page), 'open').toEqual([]);
    await expectAccessibleInEveryLook(page, widths);
  });
}
