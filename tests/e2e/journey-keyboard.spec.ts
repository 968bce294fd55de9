import { expect, test } from '@playwright/test';
import { SUBMIT, QUESTIONS, beginAssessment, tabTo } from './owner.ts';

test('an owner goes all the way with the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto('/de');
  await tabTo(page, 'form.way button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/de\/a\/[^/]+\/keep$/);

  await tabTo(page, 'main .row--actions a.button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/profile$/);
  await tabTo(page, 'input[name="sizeClass"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#sector');
  await page.keyboard.type('Bau');
  await tabTo(page, '#country');
  await page.keyboard.type('Deutschland');
  await tabTo(page, '#region');
  await page.keyboard.type('Bayern');
  await tabTo(page, 'input[name="aiUse"]');
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');

  for (const [index, item] of QUESTIONS.entries()) {
    await expect(page).toHaveURL(new RegExp(`/q/${item}$`));
    // The heading of the new question has the focus, so the number keys work at once.
    await expect(page.locator('h1')).toBeFocused();
    await page.keyboard.press(String(index % 5));
    await expect(page.locator(`input[name="answer"][value="${index % 5}"]`)).toBeChecked();
    await page.keyboard.press('Enter');
  }

  await expect(page).toHaveURL(/\/goals$/);
  await tabTo(page, '#goal-1');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '#status-assistant');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, SUBMIT);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/money$/);
  await tabTo(page, '#budgetEurPerYear');
  await page.keyboard.type('5.000');
  await tabTo(page, '#staffDaysPerQuarter');
  await page.keyboard.type('2,5');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/review$/);
  await tabTo(page, 'main a.button');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/finish$/);
  await expect(page.locator('#statistics')).not.toBeChecked();
  await tabTo(page, '#firmName');
  await page.keyboard.type('Schreinerei Muster');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/result$/);
  await expect(page.locator('h1')).toBeVisible();
});

test('number keys leave typing alone', async ({ page, request }) => {
  const { code } = await beginAssessment(request);
  await page.goto(`/de/a/${code}/q/data.documents`);
  await page.locator('#answer-not-applicable').check();
  await page.locator('#reason').pressSequentially('seit 2 Jahren 0 Akten');
  await expect(page.locator('#reason')).toHaveValue('seit 2 Jahren 0 Akten');
  await expect(page.locator('#answer-not-applicable')).toBeChecked();
});
