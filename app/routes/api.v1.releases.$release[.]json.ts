import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { openAccepted, readTarget } from '#app/features/releases/read-releases.server.ts';
import { toReleaseDocument } from '#app/features/releases/release-document.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('read-statistics', async ({ access, params: { release = '' }, locale }) => {
      const opened = await openAccepted(access, release);
      if (!opened.ok) return opened;
      const target = await readTarget(access, opened.value);
      if (!target.ok) return target;
      return reply({ body: toReleaseDocument(translatorFor(locale), opened.value, target.value) });
    }),
  },
});

export const loader = handle;
export const action = handle;
