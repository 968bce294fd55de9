import type { LoaderFunctionArgs } from '@remix-run/node';
import { toDcat } from '#app/features/releases/dcat.ts';
import type { OpenFormat } from '#app/features/releases/open-formats.ts';
import { findOpenRelease } from '#app/features/releases/open-release.server.ts';
import type { FoundRelease } from '#app/features/releases/open-release.server.ts';
import type { ReleaseFile } from '#app/features/releases/release-file.server.ts';
import { toReleaseFile } from '#app/features/releases/release-file.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import type { Translator } from '#app/i18n/translator.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';

async function toFile(
  translator: Translator,
  found: FoundRelease,
  { format, origin }: { readonly format: OpenFormat; readonly origin: string },
): Promise<ReleaseFile> {
  // What the chamber weights to was not opened with the release, and may be of somebody else.
  if (format !== 'jsonld') {
    return requireValue(await toReleaseFile(translator, { ...found, target: null }, format));
  }
  const text = `${JSON.stringify(toDcat(translator, found, origin), null, 2)}\n`;
  return { type: 'application/ld+json', bytes: Buffer.from(text) };
}

/** An open release as a file for everybody, in the language of the address; 410 once it was withdrawn. */
export const openReleaseFile =
  (format: OpenFormat) =>
  async ({ request, params, context }: LoaderFunctionArgs): Promise<Response> => {
    const translator = translatorFor(requireLocale(params));
    const found = requireValue(await findOpenRelease(params['release'] ?? ''));
    if (found.publication.withdrawnAt !== null) throw new Response(null, { status: 410 });
    const { type, bytes } = await toFile(translator, found, { format, origin: context.publicOrigin });
    const name = `ki-bruecke-${found.stored.release.wave}-${String(found.stored.number)}.${format}`;
    return new Response(request.method === 'HEAD' ? null : Uint8Array.from(bytes), {
      headers: {
        'Content-Type': type,
        'Content-Language': translator.locale,
        'Content-Disposition': `attachment; filename="${name}"`,
        // Catalogues of data and pages of others may read it.
        'Access-Control-Allow-Origin': '*',
      },
    });
  };
