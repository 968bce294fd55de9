import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { beginAssessment } from './owner.ts';

// What scripts write anew would be in the language of the page again.
test.use({ javaScriptEnabled: false });

const WIDTHS = [320, 390, 1280];
const PAGES = (code: string): readonly string[] => [
  ...['/en', '/en/check', '/en/method', '/en/providers', '/en/privacy', '/en/resume'],
  ...[
    `/en/a/${code}`,
    `/en/a/${code}/profile`,
    `/en/a/${code}/q/data.digital?beside=de`,
    `/en/a/${code}/goals`,
  ],
  '/en/account/sign-in',
];

/**
 * A language that nobody speaks: every text a third longer, with accents that need room above and below, in brackets that show
 * where one is cut off; and written from the right if that is asked for.
 */
async function speakPseudo(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
  await page.evaluate((dir) => {
    const ACCENTED: Readonly<Record<string, string>> = {
      a: 'å',
      e: 'ë',
      i: 'ï',
      o: 'ø',
      u: 'ü',
      A: 'Å',
      E: 'É',
      O: 'Ö',
    };
    const toPseudo = (text: string): string => {
      const accented = text.replace(/[aeiouAEO]/g, (letter) => ACCENTED[letter] ?? letter);
      return `[${accented} ${'lorëm '.repeat(Math.ceil(text.length / 18)).trim()}]`;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const { data, parentElement } = node as Text;
      const isSpoken = /\p{L}{2}/u.test(data) && parentElement?.closest('script, style, code, svg') === null;
      if (isSpoken) (node as Text).data = toPseudo(data.trim());
    }
    document.documentElement.dir = dir;
  }, direction);
}

/** What sticks out of the page to either side, by class; what is hidden or scrolls within itself may. */
const stickingOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const isLetOut = (element: Element): boolean =>
      element.closest('.visually-hidden, .skip-link, svg, [tabindex="0"], details:not([open])') !== null ||
      ['hidden', 'clip'].includes(getComputedStyle(element).overflowX);
    return [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (left < -1 || right > clientWidth + 1) && !isLetOut(element);
      })
      .map((element) => `${element.tagName} ${element.className}`)
      .slice(0, 5);
  });

for (const direction of ['ltr', 'rtl'] as const) {
  test(`a language with long words, written ${direction}, fits every width @desktop`, async ({
    page,
    request,
  }) => {
    test.setTimeout(240_000);
    const { code } = await beginAssessment(request);
    const found: string[] = [];
    for (const path of PAGES(code)) {
      await page.goto(path);
      await speakPseudo(page, direction);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        for (const one of await stickingOut(page)) found.push(`${path} ${String(width)}: ${one}`);
      }
    }
    expect(found).toEqual([]);
  });
}

test('from the right, the page begins at the right: name, lists and choices @desktop', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`/en/a/${code}/q/data.digital`);
  await speakPseudo(page, 'rtl');
  const middle = 640;
  const centreOf = async (selector: string): Promise<number> => {
    const box = await page.locator(selector).first().boundingBox();
    return (box?.x ?? 0) + (box?.width ?? 0) / 2;
  };
  expect(await centreOf('.masthead__home')).toBeGreaterThan(middle);
  expect(await centreOf('.masthead .masthead__language')).toBeLessThan(middle);
  const label = await page.locator('.choice__label').first().boundingBox();
  expect(await centreOf('.choice__control')).toBeGreaterThan((label?.x ?? 0) + (label?.width ?? 0) / 2);
});
