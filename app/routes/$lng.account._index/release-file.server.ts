import type { LoaderFunctionArgs } from '@remix-run/node';
import { openRelease } from '#app/features/releases/read-releases.server.ts';
import { toReleaseFile } from '#app/features/releases/release-file.server.ts';
import type { ReleaseFormat } from '#app/features/releases/release-format.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireReleases } from './release-page.server.ts';

/** A release as a file, in the language of the page. */
export const releaseFile =
  (format: ReleaseFormat) =>
  async (args: LoaderFunctionArgs): Promise<Response> => {
    const { page, access, campaign, release } = await requireReleases(args);
    const opened = requireValue(await openRelease(access, release, campaign));
    const { wave } = opened.stored.release;
    const file = requireValue(await toReleaseFile(page.translator, opened, format));
    return new Response(args.request.method === 'HEAD' ? null : Uint8Array.from(file.bytes), {
      headers: {
        'Content-Type': file.type,
        'Content-Language': page.locale,
        'Content-Disposition': `attachment; filename="ki-bruecke-${wave}-${String(opened.stored.number)}.${format}"`,
      },
    });
  };
