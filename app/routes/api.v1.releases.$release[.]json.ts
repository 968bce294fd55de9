import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { openAccepted } from '#app/features/releases/read-releases.server.ts';
import { toReleaseDocument } from '#app/features/releases/release-document.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('read-statistics', async ({ access, params: { release = '' }, locale }) => {
      const opened = await openAccepted(access, release);
      return opened.ok ? reply({ body: toReleaseDocument(translatorFor(locale), opened.value) }) : opened;
    }),
  },
});

export const loader = handle;
export const action = handle;
