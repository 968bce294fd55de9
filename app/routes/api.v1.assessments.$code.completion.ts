import { apiRoute, toSuccess } from '#app/features/api/api-route.server.ts';
import { completeFromBody } from '#app/features/assessment/complete-assessment.server.ts';
import { storedLocale } from '#app/features/assessment/stored-locale.server.ts';

const handle = apiRoute({
  storedLocale,
  handlers: {
    POST: async ({ params: { code = '' }, body, idempotencyKey }) => {
      const key = idempotencyKey();
      if (!key.ok) return key;
      const read = await body();
      if (!read.ok) return read;
      return toSuccess(await completeFromBody(code, read.value, { idempotencyKey: key.value }));
    },
  },
});

export const loader = handle;
export const action = handle;
