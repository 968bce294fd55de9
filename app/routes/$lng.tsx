import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { requireLocale } from '#app/i18n/request-locale.server.ts';

/** Every page lives under a language we speak; any other is a 404. */
export function loader({ params }: LoaderFunctionArgs): null {
  requireLocale(params);
  return null;
}

export const shouldRevalidate = (): boolean => false;

export default function PagesOfOneLanguage() {
  return <Outlet />;
}
