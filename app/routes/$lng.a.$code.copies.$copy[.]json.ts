import type { LoaderFunctionArgs } from '@remix-run/node';
import { readOwnCopy } from '#app/features/hand-over/file-copy.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireAsked } from './$lng.a.$code/assessment-page.server.ts';
import { toAttachment } from './$lng.a.$code/attachment.server.ts';

/** What an adviser keeps of the assessment, byte by byte, for its firm. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { access, locale } = requireAsked(args);
  const { keptOn, content } = requireValue(await readOwnCopy(access, args.params['copy'] ?? ''));
  const type = 'application/json; charset=utf-8';
  return toAttachment(args.request, { name: keptOn, extension: 'json', type, locale, write: () => content });
}
