import { apiRoute, toSuccess } from '#app/features/http-api/api-route.server.ts';
import { accessOf } from '#app/features/assessment/access.server.ts';
import { completeFromBody } from '#app/features/assessment/complete-assessment.server.ts';
import { findStoredLocale } from '#app/features/assessment/find-version.server.ts';

const handle = apiRoute({
  storedLocale: ({ code }) => findStoredLocale(accessOf(code)),
  handlers: {
    POST: async ({ params: { code }, body, idempotencyKey }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      return toSuccess(await completeFromBody(accessOf(code), read.value, { idempotencyKey: key.value }));
    },
  },
});

export const loader = handle;
export const action = handle;
