import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { toIsoDay } from '#app/platform/clock.ts';
import { codeInLetter } from '../factories/code-in-letter.ts';

export const PASSWORD = 'sieben alte Hobel';
const SHARED_PORT = process.env.E2E_PORT ?? '';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A day as the server names it, for whom it begins an hour or two before it does in UTC. */
export const dayFromNow = (days: number): string => toIsoDay(new Date(Date.now() + days * DAY_MS));

/** Where a server of these tests keeps its data. */
export const dataOf = (port: string): string => resolve('test-results', `e2e-data-${port}`);

/** The latest letter to somebody, as the operator of an installation without a mail server finds it. */
function letterTo(email: string, port: string): string {
  const outbox = resolve(dataOf(port), 'outbox');
  const all = readdirSync(outbox).toSorted();
  const letters = all.map((name) => readFileSync(resolve(outbox, name), 'utf8'));
  return letters.filter((letter) => letter.includes(`To: ${email}`)).at(-1) ?? '';
}

/** The code in the latest letter to somebody, from the server all tests share unless another one is named by its port. */
export const codeSentTo = (email: string, port = SHARED_PORT): string =>
  codeInLetter(letterTo(email, port)) ?? '';

/** Where the latest letter to somebody says that letters of its kind are ended; empty where none came. */
export const endAddressSentTo = (email: string): string =>
  /^List-Unsubscribe:\s*<([^>]+)>/m.exec(letterTo(email, SHARED_PORT))?.[1] ?? '';

/** Sends the form that a page is for. */
export const send = (page: Page): Promise<void> => page.locator('main form button.button').first().click();

/** Presses the button that stands for `intent`, whatever it is called in the language of the page. */
export const press = (page: Page, intent: string): Promise<void> =>
  page.locator(`main button[name="intent"][value="${intent}"]`).first().click();

/** A new account with an organisation of its own, signed in. */
export async function signUp(
  page: Page,
  locale: string,
  email: string,
  kind: 'consultancy' | 'chamber' = 'consultancy',
): Promise<void> {
  await page.goto(`/${locale}/account/sign-up`);
  await page.locator('#name').fill('Eva Muster');
  await page.locator('#email').fill(email);
  await page.locator('#newPassword').fill(PASSWORD);
  await page.locator('#organisation').fill('Beratung Musterstadt');
  await page.locator(`input[name="kind"][value="${kind}"]`).check();
  await send(page);
  await expect(page).toHaveURL(/\/account\/verify/);
  await page.locator('#code').fill(codeSentTo(email, new URL(page.url()).port));
  await page.locator('#password').fill(PASSWORD);
  await send(page);
  await expect(page).toHaveURL(new RegExp(`/${locale}/account$`));
}
