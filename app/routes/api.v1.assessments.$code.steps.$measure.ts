import { apiRoute, toSuccess } from '#app/features/api/api-route.server.ts';
import { reportStepFromBody } from '#app/features/assessment/report-step.server.ts';
import { storedLocale } from '#app/features/assessment/stored-locale.server.ts';

const handle = apiRoute({
  storedLocale,
  handlers: {
    PUT: async ({ params: { code = '', measure = '' }, body }) => {
      const read = await body();
      return read.ok ? toSuccess(await reportStepFromBody(code, measure, read.value)) : read;
    },
  },
});

export const loader = handle;
export const action = handle;
