import type { LoaderFunctionArgs } from '@remix-run/node';
import { drawReleasePaper, readPaperSource } from '#app/features/releases/draw-release.server.ts';
import { openPicture, toPictureFile } from '#app/features/releases/picture-file.server.ts';
import { openRelease, readTarget } from '#app/features/releases/read-releases.server.ts';
import type { ReleaseFile } from '#app/features/releases/release-file.server.ts';
import { toReleaseFile } from '#app/features/releases/release-file.server.ts';
import type {
  PictureFormat,
  ReleaseFormat,
  ReleasePaperFormat,
} from '#app/features/releases/release-format.ts';
import type { OpenedRelease } from '#app/features/releases/read-releases.server.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireReleases } from './release-page.server.ts';

type Asked = Awaited<ReturnType<typeof requireReleases>> & {
  readonly opened: OpenedRelease;
  /** Of the download: once it is given up, nothing more is drawn for it. */
  readonly signal: AbortSignal;
};

interface FileToBe {
  /** The name behind the release, with its ending. */
  readonly ending: string;
  readonly write: (asked: Asked) => Promise<Outcome<ReleaseFile>>;
}

async function respond(args: LoaderFunctionArgs, { ending, write }: FileToBe): Promise<Response> {
  const asked = await requireReleases(args);
  const { page, access, campaign, release } = asked;
  const opened = requireValue(await openRelease(access, release, campaign));
  const { signal, method } = args.request;
  const file = requireValue(await write({ ...asked, opened, signal }));
  const { release: stored, number } = opened.stored;
  return new Response(method === 'HEAD' ? null : Uint8Array.from(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Language': page.locale,
      'Content-Disposition': `attachment; filename="ki-bruecke-${stored.wave}-${String(number)}${ending}"`,
    },
  });
}

/** A release as a file, in the language of the page. */
export const releaseFile =
  (format: ReleaseFormat) =>
  (args: LoaderFunctionArgs): Promise<Response> =>
    respond(args, {
      ending: `.${format}`,
      write: async ({ page, access, opened }) => {
        const target = await readTarget(access, opened);
        if (!target.ok) return target;
        return toReleaseFile(page.translator, { ...opened, target: target.value }, format);
      },
    });

/** The report or the slides of a release, in the language of the page. */
export const releasePaper =
  (format: ReleasePaperFormat) =>
  (args: LoaderFunctionArgs): Promise<Response> =>
    respond(args, {
      ending: `.${format}`,
      write: async ({ page, access, opened, signal }) => {
        const source = await readPaperSource(page.translator, access, opened);
        return source.ok ? drawReleasePaper(source.value, format, signal) : source;
      },
    });

/** One picture of a release, by the name of its figure in the query. */
export const pictureFile =
  (format: PictureFormat) =>
  (args: LoaderFunctionArgs): Promise<Response> => {
    const figure = new URL(args.request.url).searchParams.get('figure') ?? '';
    return respond(args, {
      ending: `-${encodeURIComponent(figure)}.${format}`,
      write: async ({ page, access, opened, signal }) => {
        const picture = await openPicture(page.translator, access, { opened, figure });
        return picture.ok ? toPictureFile(picture.value, format, signal) : picture;
      },
    });
  };
