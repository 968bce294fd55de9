import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import axe from 'axe-core';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WIDTHS = [320, 390, 768, 1280];

/** What else than the width makes of a colour: none of the other rules asks for one. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds wrong on a page, one line a place, readable in a test report. It runs in the page itself:
 * no page has frames, and carrying all that axe looked at through a second page costs ten times the time.
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const runOnly = rules ? { type: 'rule' as const, values: [...rules] } : STANDARDS;
  const options: RunOptions = { runOnly, resultTypes: ['violations'] };
  const { violations } = await page.evaluate((chosen) => window.axe.run(document, chosen), options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
}

export async function expectAccessible(page: Page): Promise<void> {
  expect(await findViolations(page), page.url()).toEqual([]);
}

/** At 320 pixels nothing may need scrolling to the side. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What is wider than its place and would have to be moved aside to be read, of all that can be seen in the page. */
export const movedAside = (page: Page): Promise<readonly string[]> =>
  page
    .locator('main *:not(select, svg, svg *, .visually-hidden, thead, thead *)')
    .evaluateAll((all) =>
      all
        .filter((each) => each.clientWidth > 0 && each.scrollWidth > each.clientWidth)
        .map((each) => `${each.tagName} ${each.className}: ${(each.textContent ?? '').slice(0, 60)}`),
    );

/** The page as it lies open, loaded once: at every width, and dark once, as colours do not change with the width. */
export async function expectAccessibleInEveryLook(
  page: Page,
  widths: readonly number[] = WIDTHS,
): Promise<void> {
  // A colour on its way from light to dark is neither.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    expect(await overflow(page), `${page.url()} at ${String(width)} px`).toBeLessThanOrEqual(0);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findViolations(page, OF_COLOURS), `${page.url()}, dark`).toEqual([]);
}
