import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountPath } from '#app/features/account/paths.ts';
import { signOnCookie } from '#app/features/account/sign-on-cookie.server.ts';
import type { SignedOn } from '#app/features/account/sign-on.server.ts';
import { completeSignOn, returnAddress } from '#app/features/account/sign-on.server.ts';
import type { Locale } from '#app/i18n/locales.ts';
import { env } from '#app/platform/env.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import { readPage } from './$lng.account._index/account-page.server.ts';

/** Where to go next. */
function placeAfter(locale: Locale, signedOn: SignedOn): string {
  switch (signedOn.kind) {
    case 'in':
      return signedOn.next ?? accountPath(locale, signedOn.isNew ? 'invitation' : undefined);
    case 'half-way': {
      const query = signedOn.next === null ? '' : `?next=${encodeURIComponent(signedOn.next)}`;
      return accountPath(locale, 'sign-in-code') + query;
    }
    case 'to-confirm':
      return accountPath(locale, 'sign-on-links');
    case 'refused':
      return `${accountPath(locale, 'sign-on-failed')}?why=${signedOn.fault}`;
  }
}

/** Where the identity provider sends browsers back to. What one kept for it is good once. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  if (env.signOn === null) throw new Response(null, { status: 404 });
  const { browser, frame } = await readPage(args);
  const kept = await signOnCookie.read(args.request);
  const url = new URL(returnAddress(frame.origin));
  url.search = new URL(args.request.url).search;
  const { locale, signedOn } = requireValue(await completeSignOn(env.signOn, { kept, url, browser }));
  const headers = new Headers();
  headers.append(
    'Set-Cookie',
    await signOnCookie.write(signedOn.kind === 'to-confirm' ? signedOn.kept : null),
  );
  if ('token' in signedOn) headers.append('Set-Cookie', await sessionCookie(signedOn.token));
  return redirect(placeAfter(locale, signedOn), { headers });
}

/** Never shown. With a page, its boundary can say why nobody was let in. */
export default function SignOnReturn() {
  return null;
}

export const ErrorBoundary = PageError;
