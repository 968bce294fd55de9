import { useLocation } from '@remix-run/react';
import { isLocale } from '#app/i18n/locales.ts';
import { pathInLocale } from './path-in-locale.ts';
import type { Shell } from './shell.view-model.ts';

interface AlternatesProps {
  readonly origin: string;
  readonly shell: Shell;
}

/** The answer about one report, or a shared one: no search may keep it, so it names no equals that would spread its code. */
const ABOUT_ONE_REPORT = /^\/[^/]+\/(?:verify|r)\/./i;

/** Where a page stands in the other languages, for search engines and readers. */
export function Alternates({ origin, shell }: AlternatesProps) {
  const { pathname } = useLocation();
  if (!isLocale(pathname.split('/')[1]) || ABOUT_ONE_REPORT.test(pathname)) return null;
  return (
    <>
      {shell.languages.map(({ locale }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={origin + pathInLocale(pathname, locale)} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={`${origin}/`} />
    </>
  );
}
