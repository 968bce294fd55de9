import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { dayFromNow, send, signUp } from './adviser.ts';
import { expectAccessibleInEveryLook, overflow } from './axe.ts';
import { codeOf, QUESTIONS } from './owner.ts';

const PHONE = { width: 390, height: 844 };

const LIST = {
  de: 'Firma;Mitgliedsnummer;Anrede;PLZ;Ort\nMuster;1;;00001;Musterstadt\nMuster;1;;00001;Musterstadt\n;3;;;\n=Beispiel;2;;;',
  en: 'Company;Number;Salutation;Postcode;Town\nExample;1;;00001;Exampleton\nExample;1;;00001;Exampleton\n;3;;;\n=Sample;2;;;',
};

/** Makes a campaign by its form; the address of its page. */
async function makeCampaign(page: Page, locale: string): Promise<string> {
  await page.locator('main a[href*="/account/organisations/"]').first().click();
  await expect(page).toHaveURL(/\/organisations\/[0-9a-f-]+$/);
  await page.goto(`${new URL(page.url()).pathname}/campaigns/new`);
  await page.locator('#name').fill('KI im Betrieb');
  await page.locator('#firstDay').fill(dayFromNow(0));
  await page.locator('#lastDay').fill(dayFromNow(60));
  const other = locale === 'de' ? 'en' : 'de';
  await page.locator(`input[name="languages"][value="${locale}"]`).check();
  await page.locator(`input[name="languages"][value="${other}"]`).uncheck();
  await page.locator('[name="contact"]').fill('Kammer Musterstadt\ninfo@kammer.example');
  await page.locator('input[name="floor"][value="5"]').check();
  await send(page);
  await expect(page).toHaveURL(/\/campaigns\/[0-9a-f-]+/);
  return new URL(page.url()).pathname;
}

/** Puts two firms on the list: one row is there twice, one has no name. */
async function giveList(page: Page, locale: 'de' | 'en'): Promise<void> {
  await page.locator('main a[href$="/members/import"]').click();
  await expectAccessibleInEveryLook(page, [390, 1280]);
  const buffer = Buffer.from(LIST[locale], 'utf-8');
  await page.locator('#file').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
  await send(page);
  await expect(page).toHaveURL(/\/import\/[0-9a-f-]+/);
  await expectAccessibleInEveryLook(page, [390, 1280]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.locator('button[value="take-over"]').click();
  await expect(page).toHaveURL(/state=imported/);
}

/** Presses a button that answers with a file. */
async function load(page: Page, file: string): Promise<Buffer> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`button[name="file"][value="${file}"]`).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** A firm reads on a phone what it takes part in, by the link of its letter, and agrees. */
async function joinByLetter(browser: Browser, locale: string, link: string): Promise<void> {
  const context = await browser.newContext({ locale, viewport: PHONE, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(new URL(link).pathname);
  await expect(page.locator('main h1')).toBeVisible();
  await page.locator('input[name="consent"]').check();
  await send(page);
  await expect(page).toHaveURL(/\/keep/);
  expect(codeOf(page)).not.toBe('');
  await context.close();
}

for (const locale of ['de', 'en'] as const) {
  test(`a chamber writes to the firms on its list, and enters one from paper, in ${locale} @desktop`, async ({
    page,
    browser,
  }) => {
    test.setTimeout(240_000);
    await signUp(page, locale, `liste-${locale}-${String(Date.now())}@kammer.example`, 'chamber');
    const campaign = await makeCampaign(page, locale);
    await page.goto(`${campaign}/members`);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    await giveList(page, locale);

    await page.locator('button[value="open"]').click();
    await expect(page).toHaveURL(/state=opened/);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect((await load(page, '1')).subarray(0, 5).toString()).toBe('%PDF-');
    const table = (await load(page, 'csv')).toString('utf-8').trim().split('\r\n');
    expect(table).toHaveLength(3);
    // What would be a formula is none.
    expect(table[2]).toMatch(/^"?'=/);
    const link = /https?:\S+\/i\/[0-9A-Z-]+/.exec(table[1] ?? '')?.[0] ?? '';
    await joinByLetter(browser, locale, link);

    // The first one has begun: a file made now is for the other one alone.
    const after = (await load(page, 'csv')).toString('utf-8').trim().split('\r\n');
    expect(after).toHaveLength(2);
    await expect(page.locator('button[value="open"]')).toHaveCount(0);

    await page.goto(`${campaign}/paper`);
    await expectAccessibleInEveryLook(page, [390, 1280]);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    await page.locator('[name="code"]').fill('0000-0000-0000-0000');
    await page.locator('#consent').check();
    for (const item of QUESTIONS) await page.locator(`[name="answer-${item}"]`).selectOption('2');
    await page.locator('[name="sizeClass"]').selectOption('10-49');
    await send(page);
    await expect(page.locator('.error-summary')).toBeVisible();
    const [code = ''] = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(after[1] ?? '') ?? [];
    await page.locator('[name="code"]').fill(code);
    await send(page);
    await expect(page).toHaveURL(/\/keep/);

    // Whoever has entered a form reads no statistics of this campaign.
    await page.goto(`${campaign}/releases`);
    await expect(page.locator('main form button.button')).toHaveCount(0);
  });
}
