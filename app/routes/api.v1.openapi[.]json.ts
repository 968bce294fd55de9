import { apiRoute, reply } from '#app/features/api/api-route.server.ts';
import { toOpenApi } from '#app/features/assessment/interface/openapi.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

const handle = apiRoute({
  handlers: {
    GET: ({ locale }) =>
      reply({
        body: toOpenApi(translatorFor(locale), toIsoDay(now())),
        headers: { 'Cache-Control': 'public, max-age=300' },
      }),
  },
});

export const loader = handle;
export const action = handle;
