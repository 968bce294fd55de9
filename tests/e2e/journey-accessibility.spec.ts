import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible, expectAccessibleInEveryLook } from './axe.ts';
import { SUBMIT, JOINERY, allAnswers, beginAssessment, finishAssessment } from './owner.ts';

const QUICK =
  'sizeClass=10-49&aiUse=private&data.digital=1&skills.leadership=0&cloud.exit=unknown&budget.earmarked=1';

/** Every page there is, empty, half filled and wrongly filled. */
const PAGES: Readonly<Record<string, (request: APIRequestContext) => Promise<readonly string[]>>> = {
  site: () =>
    Promise.resolve([
      ...['', '/example', '/check', '/check?sent=1', `/check?${QUICK}`, '/resume', '/erased'],
      ...['/imprint', '/privacy', '/accessibility', '/nirgends', '/method'],
    ]),
  registers: () => Promise.resolve(['/sources', '/providers']),
  questionnaire: async (request) => {
    const { code } = await beginAssessment(request, { answers: { 'data.digital': { level: 2 } } });
    const paths = ['', '/keep', '/profile', '/q/data.digital', '/q/cloud.ai-models'];
    return [...paths, '/goals', '/money', '/review'].map((path) => `/a/${code}${path}`);
  },
  end: async (request) => {
    const full = await beginAssessment(request, { profile: JOINERY, answers: allAnswers() });
    const done = await finishAssessment(request, []);
    return [
      ...['/review', '/finish', '/erase'].map((path) => `/a/${full.code}${path}`),
      ...['/result', '/what-if', '/consent'].map((path) => `/a/${done}${path}`),
    ];
  },
};

/** Labels, hints and links lead to an id; axe leaves it open whether one that is there twice does harm. */
const idsUsedTwice = (page: Page): Promise<readonly string[]> =>
  page.locator('[id]').evaluateAll((elements) => {
    const ids = elements.map(({ id }) => id);
    return ids.filter((id, index) => ids.indexOf(id) !== index);
  });

for (const [part, pathsOf] of Object.entries(PAGES)) {
  test(`every page is accessible: ${part} @desktop`, async ({ page, request }) => {
    test.setTimeout(300_000);
    const paths = (await pathsOf(request)).map((path) => `/de${path}`);
    if (part === 'site') paths.push('/en', '/en/check', '/en/resume');
    for (const path of paths) {
      await page.goto(path);
      expect(await idsUsedTwice(page), path).toEqual([]);
      await expectAccessibleInEveryLook(page);
    }
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
  await page.locator(SUBMIT).click();
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
  test(`printed, ${path || 'the overview'} shows the code and its QR code, and no menus @desktop`, async ({
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
