import type { APIRequestContext } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { SUBMIT, beginAssessment, tabTo } from './owner.ts';

async function storedProfile(request: APIRequestContext, code: string): Promise<unknown> {
  const stored = await request.get(`/api/v1/assessments/${code}`);
  return ((await stored.json()) as { profile: unknown }).profile;
}

test('the keyboard chooses a goal, says how far it has got, and takes both back @desktop', async ({
  page,
  request,
}) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/goals`);
  await expect(page.locator('.save-state')).not.toBeEmpty();
  await expect(page.locator('.goal-statuses')).toBeHidden();
  await tabTo(page, '#goal-1');
  await page.keyboard.type('Schneller Ang');
  // What can be reached is the chosen goal's question alone.
  await tabTo(page, 'select[name^="status-"]');
  await expect(page.locator('#status-quotation')).toBeFocused();
  await expect(page.locator('.goal-status:visible')).toHaveCount(1);
  await page.keyboard.type('Täglich');
  await expect(page.locator('.save-state')).toContainText('Gespeichert um');
  await expectAccessible(page);
  await expect
    .poll(() => storedProfile(request, code))
    .toMatchObject({ goals: ['quotation'], goalStatus: { quotation: 'in-use' } });

  await page.locator('#goal-1').focus();
  await page.keyboard.press('Home');
  await expect(page.locator('.goal-statuses')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => storedProfile(request, code))
    .not.toMatchObject({ goalStatus: { quotation: 'in-use' } });
});

test.describe('without JavaScript @desktop', () => {
  test.use({ javaScriptEnabled: false });

  test('a goal keeps what was told of it when it is refused, and in another place', async ({
    page,
    request,
  }) => {
    const { code } = await beginAssessment(request);
    await page.goto(`/de/a/${code}/goals`);
    await page.locator('#goal-1').selectOption('quotation');
    await page.locator('#goal-2').selectOption('quotation');
    await page.locator('#status-quotation').selectOption('trying');
    await page.locator(SUBMIT).click();
    await expect(page.locator('.error-summary a')).toHaveAttribute('href', '#goal-2');
    await expect(page.locator('#status-quotation')).toHaveValue('trying');

    await page.locator('#goal-1').selectOption('assistant');
    await page.locator('#status-assistant').selectOption('in-use');
    await page.locator(SUBMIT).click();
    await expect(page).toHaveURL(/\/money$/);
    expect(await storedProfile(request, code)).toMatchObject({
      goals: ['assistant', 'quotation'],
      goalStatus: { assistant: 'in-use', quotation: 'trying' },
    });
  });
});
