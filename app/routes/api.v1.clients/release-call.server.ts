import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { apiRoute, reply } from '#app/features/http-api/api-route.server.ts';
import { drawReleasePaper, readPaperSource } from '#app/features/releases/draw-release.server.ts';
import { openPicture, toPictureFile } from '#app/features/releases/picture-file.server.ts';
import type { OpenedRelease } from '#app/features/releases/read-releases.server.ts';
import { openAccepted, readTarget } from '#app/features/releases/read-releases.server.ts';
import type { ReleaseFile, WeightedSource } from '#app/features/releases/release-file.server.ts';
import type { PictureFormat, ReleasePaperFormat } from '#app/features/releases/release-format.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { withToken } from './token-call.server.ts';

interface Asked {
  readonly access: OrganisationAccess;
  readonly query: URLSearchParams;
  /** Which picture; empty where the address names none. */
  readonly figure: string;
  /** Of the call: once it is given up, nothing more is drawn for it. */
  readonly signal: AbortSignal;
}

type Write = (
  translator: Translator,
  opened: OpenedRelease,
  asked: Asked,
) => Promise<Outcome<ReleaseFile>> | Outcome<ReleaseFile>;

/** A call that gives a release that was let out as a file. */
export const releaseCall = (write: Write) =>
  apiRoute({
    handlers: {
      GET: withToken(
        'read-statistics',
        async ({ access, params: { release = '', figure = '' }, locale, query, request }) => {
          const opened = await openAccepted(access, release);
          if (!opened.ok) return opened;
          const file = await write(translatorFor(locale), opened.value, {
            ...{ access, query, figure, signal: request.signal },
          });
          return file.ok ? reply({ file: file.value }) : file;
        },
      ),
    },
  });

type WriteTables = (
  translator: Translator,
  source: WeightedSource,
  query: URLSearchParams,
) => Promise<Outcome<ReleaseFile>> | Outcome<ReleaseFile>;

/** Tables of a release that was let out, with what is weighted today. */
export const releaseTablesCall = (write: WriteTables) =>
  releaseCall(async (translator, opened, { access, query }) => {
    const target = await readTarget(access, opened);
    return target.ok ? write(translator, { ...opened, target: target.value }, query) : target;
  });

/** The report or the slides of a release that was let out. */
export const releasePaperCall = (format: ReleasePaperFormat) =>
  releaseCall(async (translator, opened, { access, signal }) => {
    const source = await readPaperSource(translator, access, opened);
    return source.ok ? drawReleasePaper(source.value, format, signal) : source;
  });

/** One picture of a release that was let out, drawn as on its page. */
export const releasePictureCall = (format: PictureFormat) =>
  releaseCall(async (translator, opened, { access, figure, signal }) => {
    const picture = await openPicture(translator, access, { opened, figure });
    return picture.ok ? toPictureFile(picture.value, format, signal) : picture;
  });
