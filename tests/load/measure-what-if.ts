import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findInstalledBrowser } from '../../scripts/ensure-browser.mjs';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import { generateFirms } from '#tests/factories/generated-firms.ts';
import { createCompleted } from './firm.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';

export interface WhatIfSpeed {
  /** The method alone, on generated firms, in the browser. */
  readonly evaluation: Pace;
  /** From a changed field to the changed page. */
  readonly change: Pace;
  /** Gzip bytes of the chunk that loads on demand, and of all scripts of the result page before it. */
  readonly chunkBytes: number;
  readonly pageScriptBytes: number;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
];
const SEED = 20_261_125;

/** Firms of the generator, as the method takes them. */
export const firmsToTry = (count: number): readonly EvaluationInput[] =>
  generateFirms(count, SEED).map(({ answers, goals, goalStatus, resources, sizeClass, aiUse, asOf }) => ({
    ...{ questionnaire: CURRENT_QUESTIONNAIRE, asOf, answers, done: [], useCases: [] },
    profile: {
      ...{ role: null, sector: 'manufacturing', country: 'DE', region: 'DEA', exposure: 'any' },
      ...{ sizeClass, aiUse, goals, goalStatus, resources },
    },
  }));

/** Milliseconds of each evaluation, by the very thread the page asks. */
const evaluateInBrowser = (page: Page, chunk: string, firms: readonly EvaluationInput[]): Promise<number[]> =>
  page.evaluate(
    async ({ address, inputs, method }) => {
      const thread = new Worker(address, { type: 'module' });
      const said = () => new Promise((resolve) => (thread.onmessage = resolve));
      const evaluate = async (input: unknown): Promise<number> => {
        const start = performance.now();
        const answer = said();
        thread.postMessage({ input, basis: { method, asOf: '2026-11-25' } });
        await answer;
        return performance.now() - start;
      };
      await said();
      for (const input of inputs.slice(0, 20)) await evaluate(input);
      const times: number[] = [];
      for (const input of inputs) times.push(await evaluate(input));
      thread.terminate();
      return times;
    },
    { address: chunk, inputs: [...firms], method: CURRENT_METHOD.version },
  );

/**
 * Milliseconds from the change of a field until the page has followed: reading, evaluating, drawing. Each field is
 * changed and changed back, so that the remark beside it comes and goes.
 */
const changeFields = (page: Page, count: number): Promise<number[]> =>
  page.evaluate(async (changes) => {
    const selects = [...document.querySelectorAll<HTMLSelectElement>('.what-if select')];
    const times: number[] = [];
    for (let turn = 0; turn < changes; turn += 1) {
      const select = selects[Math.floor(turn / 2) % selects.length];
      const field = select?.closest('.field');
      if (!select || !field) break;
      const followed = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(field, { subtree: true, childList: true });
      });
      const today = [...select.options].find((option) => option.defaultSelected)?.value ?? '0';
      const other = today === '2' ? '3' : '2';
      const start = performance.now();
      select.value = turn % 2 === 0 ? other : today;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.race([followed, new Promise((resolve) => setTimeout(resolve, 1000))]);
      times.push(performance.now() - start);
    }
    return times;
  }, count);

const paceOf = (times: readonly number[]): Pace =>
  toPace(times, {
    clients: 1,
    seconds: times.reduce((sum, time) => sum + time, 0) / 1000,
    failed: times.filter((time) => time >= 1000).length,
  });

/** What-if as a person has it: a real browser, from the result page on. */
export async function measureWhatIf(
  origin: string,
  { firms, changes }: { readonly firms: number; readonly changes: number },
): Promise<WhatIfSpeed> {
  const client = createHttpClient(origin);
  const { code } = await createCompleted(client);
  const executablePath = findInstalledBrowser();
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: FLAGS });
  try {
    const page = await browser.newPage();
    // The loader of these scripts wraps functions by this name, also those that are sent to the page.
    await page.addInitScript('globalThis.__name = (value) => value;');
    const scripts: string[] = [];
    page.on('response', (answer) => {
      const { pathname } = new URL(answer.url());
      if (pathname.endsWith('.js')) scripts.push(pathname);
    });
    await page.goto(`${origin}/de/a/${code}/result`, { waitUntil: 'networkidle' });
    const before = [...scripts];
    const method = page.waitForResponse((answer) => answer.url().includes('evaluate-what-if'));
    await page.locator('.chapters a[href$="/what-if"]').click();
    await method;
    await page.waitForLoadState('networkidle');
    const chunk = scripts.find((name) => name.includes('evaluate-what-if')) ?? '';
    const sizeOf = async (path: string): Promise<number> =>
      gzipSync((await client.send(path, { headers: { accept: '*/*' } })).body).length;
    const sizes = await Promise.all([...new Set(before)].map(sizeOf));
    return {
      evaluation: paceOf(await evaluateInBrowser(page, chunk, firmsToTry(firms))),
      change: paceOf(await changeFields(page, changes)),
      chunkBytes: await sizeOf(chunk),
      pageScriptBytes: sizes.reduce((sum, size) => sum + size, 0),
    };
  } finally {
    await browser.close();
    client.close();
  }
}
