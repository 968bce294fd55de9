import { expect, test } from '@playwright/test';
import { expectAccessibleInEveryLook, findViolations } from './axe.ts';

const FAULTS = `
  <style>:root { color-scheme: light dark } main { background: white; color: black }
    @media (prefers-color-scheme: dark) { main { color: #eee } }</style>
  <main><h1>Probe</h1><img src="data:,"><button style="width:9px;height:9px;padding:0" aria-label="x"></button>
    <button style="width:9px;height:9px;padding:0" aria-label="y"></button>
    <p style="color:#bbb">grau auf weiß</p><input></main>`;

/** Should axe ever be carried to the page in vain, every other test of accessibility would pass. */
test('what is wrong with a page is found, by rule and by place', async ({ page }) => {
  await page.setContent(`<html lang="de"><title>Probe</title>${FAULTS}</html>`);
  const rules = (await findViolations(page)).map((found) => found.replace(/:.*/s, ''));
  expect(new Set(rules)).toEqual(new Set(['color-contrast', 'image-alt', 'label', 'target-size']));
});

test('a page is looked at in its narrowest and in its dark look', async ({ page }) => {
  const show = (content: string) =>
    page.setContent(`<html lang="de"><title>Probe</title><style>
      @media (prefers-color-scheme: dark) { .dark { color: #eee; background: white } }</style>
      <main><h1>Probe</h1>${content}</main></html>`);
  await show('<p>Gut</p>');
  await expectAccessibleInEveryLook(page);
  await show('<p style="width:500px">Breit</p>');
  await expect(expectAccessibleInEveryLook(page)).rejects.toThrow('at 320 px');
  await show('<p class="dark">Hell auf hell</p>');
  await expect(expectAccessibleInEveryLook(page)).rejects.toThrow('dark');
});
