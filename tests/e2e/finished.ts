import { test as base } from '@playwright/test';
import { finishAssessment } from './owner.ts';

/** A finished assessment that the tests of a worker read and none of them changes: planning it takes its time. */
export const test = base.extend<object, { readonly finished: string }>({
  finished: [
    async ({ playwright }, use, { project }) => {
      const { baseURL = '' } = project.use;
      const request = await playwright.request.newContext({ baseURL });
      await use(await finishAssessment(request));
      await request.dispose();
    },
    { scope: 'worker' },
  ],
});
