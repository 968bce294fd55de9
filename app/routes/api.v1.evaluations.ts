import { apiRoute, toSuccess } from '#app/features/http-api/api-route.server.ts';
import { evaluateStateless } from '#app/features/assessment/evaluate-stateless.server.ts';

const handle = apiRoute({
  handlers: {
    POST: async ({ body, query }) => {
      const read = await body();
      if (!read.ok) return read;
      return toSuccess(await evaluateStateless(read.value, { partial: query.get('partial') === 'true' }));
    },
  },
});

export const loader = handle;
export const action = handle;
