import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { toOpenApi } from '#app/features/http-api/openapi.server.ts';
import { REQUEST_SCHEMAS } from '#app/features/assessment/assessment-request.schema.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

const handle = apiRoute({
  handlers: {
    GET: ({ locale }) =>
      reply({
        body: toOpenApi(translatorFor(locale), { asOf: toIsoDay(now()), requests: REQUEST_SCHEMAS }),
        headers: { 'Cache-Control': 'public, max-age=300' },
      }),
  },
});

export const loader = handle;
export const action = handle;
