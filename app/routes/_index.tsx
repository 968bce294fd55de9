import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';

/** The bare address leads to the reader's language. */
export function loader({ request }: LoaderFunctionArgs): Response {
  return redirect(`/${negotiateLocale(request.headers)}`, {
    status: 302,
    headers: { Vary: 'Accept-Language' },
  });
}
