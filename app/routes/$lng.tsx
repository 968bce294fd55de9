import type { LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { addressAsMeant } from '#app/i18n/address-as-meant.ts';
import { negotiateLocale, requireLocale } from '#app/i18n/request-locale.server.ts';

/** Such an address may hold a code. */
const UNSEEN = { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer', Vary: 'Accept-Language' };

/** Every page lives under a language we speak; any other is a 404, unless it is clear which was meant. */
export function loader({ request, params }: LoaderFunctionArgs): null {
  const { pathname, search } = new URL(request.url);
  const meant = addressAsMeant(pathname, negotiateLocale(request));
  if (meant !== null) throw redirect(meant + search, { headers: UNSEEN });
  requireLocale(params);
  return null;
}

export const shouldRevalidate = (): boolean => false;

export default function PagesOfOneLanguage() {
  return <Outlet />;
}
