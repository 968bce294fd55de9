import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { JOINERY, allAnswers, beginAssessment } from './owner.ts';

const QUICK =
  'sizeClass=10-49&aiUse=private&data.digital=1&skills.leadership=0&cloud.exit=unknown&budget.earmarked=1';

/** Every page an owner can come to, empty, half filled and wrongly filled. */
async function pagesOf(request: APIRequestContext): Promise<readonly string[]> {
  const begun = await beginAssessment(request, { answers: { 'data.digital': { level: 2 } } });
  const full = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
  const done = await beginAssessment(request, { profile: JOINERY, answers: allAnswers(), testRun: true });
  await request.post(`/api/v1/assessments/${done.code}/completion`, { data: { revision: done.revision } });
  const of = (code: string, paths: readonly string[]) => paths.map((path) => `/de/a/${code}${path}`);
  return [
    ...['', '/example', '/check', '/check?sent=1', `/check?${QUICK}`, '/resume', '/erased'].map(
      (path) => `/de${path}`,
    ),
    ...['/imprint', '/privacy', '/accessibility', '/nirgends'].map((path) => `/de${path}`),
    ...['/method', '/sources', '/providers'].map((path) => `/de${path}`),
    ...of(begun.code, [
      '',
      '/keep',
      '/profile',
      '/q/data.digital',
      '/q/cloud.ai-models',
      '/goals',
      '/money',
      '/review',
    ]),
    ...of(full.code, ['/review', '/finish', '/erase']),
    ...of(done.code, ['/result', '/what-if', '/consent']),
    '/en',
    '/en/check',
    '/en/resume',
  ];
}

/** What is wider than the window: at 320 px nothing may need scrolling to the side. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Labels, hints and links lead to an id; axe leaves it open whether one that is there twice does harm. */
const idsUsedTwice = (page: Page): Promise<readonly string[]> =>
  page.locator('[id]').evaluateAll((elements) => {
    const ids = elements.map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });

/** Colours do not change with the width, so the dark ones are looked at once. */
const LOOKS = [
  ['light', 320],
  ['light', 390],
  ['light', 768],
  ['light', 1280],
  ['dark', 390],
] as const;

for (const [colorScheme, width] of LOOKS) {
  test(`every page is accessible, ${colorScheme}, ${width} px wide`, async ({ browser, request }, {
    project,
  }) => {
    test.skip(project.name === 'phone', 'The widths are set here');
    test.setTimeout(600_000);
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
    const page = await context.newPage();
    for (const path of await pagesOf(request)) {
      await page.goto(path);
      await expectAccessible(page);
      expect(await idsUsedTwice(page), path).toEqual([]);
      expect(await overflow(page), `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test('help, the reason and the error of a question are accessible when they are open', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.documents`);
  await page.locator('.question-help summary').click();
  await page.locator('#answer-not-applicable').check();
  await expect(page.locator('#reason')).toBeVisible();
  await page.locator('button[type="submit"]').click();
  await expect(page.locator('.error-summary')).toBeFocused();
  await expectAccessible(page);
});

test('fingers find their targets: nothing to tap is smaller than 24 px', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  for (const path of ['/de', '/de/check', `/de/a/${code}`, `/de/a/${code}/q/data.digital`]) {
    await page.goto(path);
    const small = await page
      .locator('a.button, button, .masthead a, .footer a, .choice__label, summary')
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ text: target.textContent, ...target.getBoundingClientRect().toJSON() }))
          .filter(({ height, width }) => height > 0 && (height < 24 || width < 24)),
      );
    expect(small, path).toEqual([]);
  }
});

for (const path of ['', '/keep']) {
  test(`printed, ${path || 'the overview'} shows the code and its QR code, and no menus`, async ({
    page,
    request,
  }) => {
    const { code } = await beginAssessment(request);
    await page.goto(`/de/a/${code}${path}`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.code')).toBeVisible();
    await expect(page.locator('.qr')).toBeVisible();
    await expect(page.locator('.masthead__nav')).toBeHidden();
    await expect(page.locator('.button').first()).toBeHidden();
  });
}
