import { apiRoute, toSuccess } from '#app/features/http-api/api-route.server.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { remarkFromBody } from '#app/features/assessment/remark-on-step.server.ts';
import { findStoredLocale } from '#app/features/assessment/find-version.server.ts';

const handle = apiRoute({
  storedLocale: ({ code }) => findStoredLocale(accessOf(code)),
  handlers: {
    PUT: async ({ params: { code, measure = '' }, body }) => {
      const read = await body();
      return read.ok ? toSuccess(await remarkFromBody(accessOf(code), measure, read.value)) : read;
    },
  },
});

export const loader = handle;
export const action = handle;
