import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { test } from './finished.ts';
import { JOINERY, allAnswers, beginAssessment, openAll } from './owner.ts';

/** How many of what a selector names are not shown. */
const countHidden = (page: Page, selector: string): Promise<number> =>
  page.locator(selector).evaluateAll((all) => all.filter((each) => !each.checkVisibility()).length);

const styleOf = (page: Page, selector: string, property: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** The colours that a bar shows near its two ends: what its parts compute to is not told to scripts. */
async function endsOf(page: Page, selector: string): Promise<string[]> {
  const picture = (await page.locator(selector).screenshot()).toString('base64');
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context?.drawImage(image, 0, 0);
    return [0.03, 0.97].map((share) =>
      String(context?.getImageData(image.width * share, image.height / 2, 1, 1).data),
    );
  }, picture);
}

test('paper shows every row of the registers and every fold of a result', async ({ page, finished }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/de/providers');
  expect(await page.locator('.register tbody tr').count()).toBeGreaterThan(50);
  expect(await countHidden(page, '.register tbody tr')).toBe(0);
  await page.goto('/de/sources');
  expect(await page.locator('details tbody tr').count()).toBeGreaterThan(20);
  expect(await countHidden(page, 'details tbody tr')).toBe(0);
  await page.goto(`/de/a/${finished}/result/standing`);
  expect(await page.locator('main details tbody tr').count()).toBeGreaterThan(20);
  expect(await countHidden(page, 'main details tbody tr')).toBe(0);
});

test('what is done and what is chosen is seen in the colours of the reader', async ({ page, request }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { code } = await beginAssessment(request, {
    profile: JOINERY,
    answers: { 'data.digital': { level: 1 } },
  });
  await page.goto(`/de/a/${code}`);
  const [begun, rest] = await endsOf(page, '.progress');
  expect(begun).not.toBe(rest);
  await page.goto(`/de/a/${code}/q/data.digital`);
  const done = await styleOf(page, '.step--done', 'background-color');
  expect(done).not.toBe(await styleOf(page, '.step:not(.step--done)', 'background-color'));
  const chosen = await styleOf(page, ':checked + .choice__label', 'border-top-width');
  expect(chosen).not.toBe(await styleOf(page, ':not(:checked) + .choice__label', 'border-top-width'));
});

test('an address as a reason and a name without a space do not widen a page of 320 pixels', async ({
  page,
  request,
}) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const reason = `https://www.example.com/${'weit'.repeat(40)}`;
  const away = { notApplicable: true, reason };
  const answers = { ...allAnswers(), 'data.digital': away, 'cloud.control': away, 'cloud.exit': away };
  const profile = {
    ...JOINERY,
    goals: ['quotation'],
    resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 },
  };
  const { code, revision } = await beginAssessment(request, { profile, answers });
  const expectNarrow = async (path: string): Promise<void> => {
    await page.goto(`/de/a/${code}/${path}`);
    await openAll(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, path).toBeLessThanOrEqual(320);
  };
  for (const path of ['review', 'q/data.digital', 'finish']) await expectNarrow(path);
  const named = { revision, firmName: `${'W'.repeat(70)}漢字` };
  const patched = await request.patch(`/api/v1/assessments/${code}`, { data: named });
  const { revision: next } = (await patched.json()) as { revision: number };
  const completed = await request.post(`/api/v1/assessments/${code}/completion`, {
    data: { revision: next },
  });
  expect(completed.status()).toBe(200);
  await expectNarrow('result');
  await expect(page.getByText('Das Zeichen □ steht im PDF')).toBeVisible();
});
