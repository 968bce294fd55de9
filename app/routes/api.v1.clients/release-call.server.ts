import type { Outcome } from '#app/domain/shared/problem.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import type { OpenedRelease } from '#app/features/releases/read-releases.server.ts';
import { openAccepted } from '#app/features/releases/read-releases.server.ts';
import type { ReleaseFile } from '#app/features/releases/release-file.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { withToken } from './token-call.server.ts';

type Write = (
  translator: Translator,
  opened: OpenedRelease,
  query: URLSearchParams,
) => Promise<Outcome<ReleaseFile>> | Outcome<ReleaseFile>;

/** A call that gives a release that was let out as a file. */
export const releaseCall = (write: Write) =>
  apiRoute({
    handlers: {
      GET: withToken('read-statistics', async ({ access, params: { release = '' }, locale, query }) => {
        const opened = await openAccepted(access, release);
        if (!opened.ok) return opened;
        const file = await write(translatorFor(locale), opened.value, query);
        return file.ok ? reply({ file: file.value }) : file;
      }),
    },
  });
