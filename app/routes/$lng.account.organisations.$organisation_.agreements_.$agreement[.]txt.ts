import type { LoaderFunctionArgs } from '@remix-run/node';
import { readAccepted } from '#app/features/agreements/agreements.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAgreement } from './$lng.account._index/agreement-page.server.ts';

/** A text as the organisation agreed to it, byte by byte: its digest is the one that was noted. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { page, access, agreement } = await requireAgreement(args);
  const version = page.query.get('version') ?? '';
  const { text, locale } = requireValue(await readAccepted(access, agreement, version));
  return new Response(args.request.method === 'HEAD' ? null : text, {
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': locale,
      'Content-Disposition': `attachment; filename="ki-bruecke-${agreement}.txt"`,
    },
  });
}
