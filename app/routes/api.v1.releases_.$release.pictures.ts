import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { readPictures } from '#app/features/releases/picture-file.server.ts';
import { openAccepted } from '#app/features/releases/read-releases.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { withToken } from './api.v1.clients/token-call.server.ts';

const handle = apiRoute({
  handlers: {
    GET: withToken('read-statistics', async ({ access, params: { release = '' }, locale }) => {
      const opened = await openAccepted(access, release);
      if (!opened.ok) return opened;
      const pictures = await readPictures(translatorFor(locale), access, opened.value);
      return pictures.ok ? reply({ body: { items: pictures.value, next: null } }) : pictures;
    }),
  },
});

export const loader = handle;
export const action = handle;
