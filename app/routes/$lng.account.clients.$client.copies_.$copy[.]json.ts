import type { LoaderFunctionArgs } from '@remix-run/node';
import { takeOutCopy } from '#app/features/hand-over/file-copy.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { toAttachment } from './$lng.a.$code/attachment.server.ts';
import { requireAdviser } from './$lng.account.clients._index/adviser-page.server.ts';

/** What an adviser keeps of an assessment, byte by byte what its firm gets. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { adviser, locale } = await requireAdviser(args);
  const { client = '', copy = '' } = args.params;
  const { keptOn, content } = requireValue(await takeOutCopy({ adviser, client }, copy));
  const type = 'application/json; charset=utf-8';
  return toAttachment(args.request, { name: keptOn, extension: 'json', type, locale, write: () => content });
}
