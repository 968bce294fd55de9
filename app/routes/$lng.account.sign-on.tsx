import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountPath, readNext } from '#app/features/account/paths.ts';
import { signOnCookie } from '#app/features/account/sign-on-cookie.server.ts';
import { beginSignOn } from '#app/features/account/sign-on.server.ts';
import { env } from '#app/platform/env.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { readPage, requireGuest, requireMember } from './$lng.account._index/account-page.server.ts';

/**
 * Leads to the identity provider. By a link, as the pages allow no form to lead to another host; nothing is changed by
 * it but what this browser keeps.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  if (env.signOn === null) throw new Response(null, { status: 404 });
  const isToLink = new URL(args.request.url).searchParams.get('for') === 'link';
  const linkTo = isToLink ? (await requireMember(args)).member.account : null;
  const { locale, query, frame } = isToLink ? await readPage(args) : await requireGuest(args);
  const start = { locale, linkTo, next: readNext(query.get('next')), origin: frame.origin };
  const begun = requireValue(await beginSignOn(env.signOn, start));
  if (begun === null) return redirect(`${accountPath(locale, 'sign-on-failed')}?why=provider`);
  return redirect(begun.address, { headers: { 'Set-Cookie': await signOnCookie.write(begun.kept) } });
}

/** Never shown. With a page, its boundary can say why nobody was led on. */
export default function SignOn() {
  return null;
}

export const ErrorBoundary = PageError;
