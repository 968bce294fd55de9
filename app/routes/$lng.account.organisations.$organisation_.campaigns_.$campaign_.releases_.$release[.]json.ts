import type { LoaderFunctionArgs } from '@remix-run/node';
import { openRelease } from '#app/features/releases/read-releases.server.ts';
import { toReleaseDocument } from '#app/features/releases/release-document.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

/** A release as a file for programs, in the language of the page. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { page, access, campaign, release } = await requireReleases(args);
  const opened = requireValue(await openRelease(access, release, campaign));
  const text = `${JSON.stringify(toReleaseDocument(page.translator, opened), null, 2)}\n`;
  return new Response(args.request.method === 'HEAD' ? null : text, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Language': page.locale,
      'Content-Disposition': `attachment; filename="ki-bruecke-${opened.stored.release.wave}-${String(opened.stored.number)}.json"`,
    },
  });
}
