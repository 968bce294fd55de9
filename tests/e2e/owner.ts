import type { APIRequestContext, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Answers } from '#app/domain/questionnaire/answers.ts';
import { choiceOf } from '#app/domain/questionnaire/answers.ts';
import { QUICK_CHECK_ITEMS } from '#app/domain/questionnaire/items.ts';

/** What sends the form of a page: a question has a small one besides, which chooses a second language. */
export const SUBMIT = 'form:not(.beside-form) button[type="submit"]';

/** The 24 questions as addresses name them, in order. */
export const QUESTIONS = [
  ...['digital', 'quality', 'access', 'history', 'documents', 'governance'].map((item) => `data.${item}`),
  ...['leadership', 'literacy', 'technical', 'usecases', 'change', 'oversight'].map(
    (item) => `skills.${item}`,
  ),
  ...['control', 'jurisdiction', 'portability', 'exit', 'ai-models', 'resilience'].map(
    (item) => `cloud.${item}`,
  ),
  ...['earmarked', 'time', 'business-case', 'cost-control', 'funding', 'horizon'].map(
    (item) => `budget.${item}`,
  ),
];

export const JOINERY = {
  sizeClass: '10-49',
  sector: 'construction',
  country: 'DE',
  region: 'DE2',
  aiUse: 'none',
} as const;

interface Begun {
  readonly code: string;
  readonly revision: number;
}

/** An assessment made behind the scenes, for tests of what comes later. */
export async function beginAssessment(
  request: APIRequestContext,
  content: {
    readonly profile?: object;
    readonly answers?: object;
    readonly useCases?: unknown;
    readonly testRun?: boolean;
  } = {},
): Promise<Begun> {
  const created = await request.post('/api/v1/assessments', { data: { locale: 'de', ...content } });
  expect(created.status()).toBe(201);
  return (await created.json()) as Begun;
}

/** The same firm, come by the quick check: what its page names stays in memory. */
export async function beginByQuickCheck(
  request: APIRequestContext,
  {
    answers,
    ...content
  }: {
    readonly profile: { readonly sizeClass: string; readonly aiUse: string };
    readonly answers: Answers;
    readonly useCases: unknown;
  },
): Promise<Begun> {
  const { sizeClass, aiUse } = content.profile;
  const four = QUICK_CHECK_ITEMS.map((item) => [item, choiceOf(answers[item]) ?? ''] as const);
  const begun = await request.post('/de/start', {
    form: { sizeClass, aiUse, ...Object.fromEntries(four) },
    headers: { 'Sec-Fetch-Site': 'same-origin' },
  });
  const code = codeIn(begun.url());
  const data = { revision: 1, answers, ...content };
  const saved = await request.patch(`/api/v1/assessments/${code}`, { data });
  expect(saved.status()).toBe(200);
  return { code, ...((await saved.json()) as Pick<Begun, 'revision'>) };
}

/** All 24 answered, with levels that differ. */
export const allAnswers = (): Record<string, object> =>
  Object.fromEntries(QUESTIONS.map((item, index) => [item, { level: index % 4 }]));

/** A finished assessment with goals, so that every chapter has something to say. */
export async function finishAssessment(
  request: APIRequestContext,
  goals: readonly string[] = ['quotation', 'assistant'],
): Promise<string> {
  const profile = {
    ...JOINERY,
    goals,
    resources: { budgetEurPerYear: 5000, staffDaysPerQuarter: 3 },
  };
  const begun = await beginAssessment(request, { profile, answers: allAnswers(), testRun: true });
  const completed = await request.post(`/api/v1/assessments/${begun.code}/completion`, {
    data: { revision: begun.revision },
  });
  expect(completed.status()).toBe(200);
  return begun.code;
}

export async function storedAnswer(request: APIRequestContext, code: string, item: string): Promise<unknown> {
  const response = await request.get(`/api/v1/assessments/${code}`);
  const { answers } = (await response.json()) as { answers: Record<string, unknown> };
  return answers[item] ?? null;
}

const codeIn = (address: string): string => /\/a\/([^/?#]+)/.exec(address)?.[1] ?? '';
export const codeOf = (page: Page): string => codeIn(page.url());

/** Fills in the profile of a joinery in Bavaria. */
export async function fillProfile(page: Page): Promise<void> {
  await page.locator('input[name="sizeClass"][value="10-49"]').check();
  await page.locator('#sector').selectOption('construction');
  await page.locator('#country').selectOption('DE');
  await page.locator('#region').selectOption('DE2');
  await page.locator('input[name="aiUse"][value="none"]').check();
}

/** Opens everything there is to open. */
export async function openAll(page: Page): Promise<void> {
  await page
    .locator('main details')
    .evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
}

/** Moves the focus with the tab key alone until it stands on what `selector` names. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector);
    if (isThere) return;
  }
  throw new Error(`The tab key never reaches ${selector} on ${page.url()}`);
}
