import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountPath } from '#app/features/account/paths.ts';
import { signOut } from '#app/features/account/session.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { goWith, readPage } from './$lng.account._index/account-page.server.ts';

/** A link signs nobody out. */
export function loader({ params }: LoaderFunctionArgs): Response {
  return redirect(accountPath(requireLocale(params)));
}

export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { browser, locale } = await readPage(args);
  requireValue(await signOut(browser.token));
  return goWith(null, `${accountPath(locale, 'sign-in')}?state=out`);
}

/** Never shown. With a page, its boundary can say why nobody was signed out. */
export default function SignOut() {
  return null;
}

export const ErrorBoundary = PageError;
