import { apiRoute, reply } from '#app/features/api/api-route.server.ts';
import { findResult } from '#app/features/assessment/find-result.server.ts';
import { storedLocale } from '#app/features/assessment/stored-locale.server.ts';

const handle = apiRoute({
  storedLocale,
  handlers: {
    GET: async ({ params: { code = '' } }) => {
      const found = await findResult(code);
      return found.ok ? reply({ body: found.value.result, locale: found.value.assessment.locale }) : found;
    },
  },
});

export const loader = handle;
export const action = handle;
