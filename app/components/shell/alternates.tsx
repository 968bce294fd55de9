import { useLocation } from '@remix-run/react';
import { publicPageOf } from '#app/i18n/public-pages.ts';
import type { Shell } from './shell.view-model.ts';

interface AlternatesProps {
  readonly origin: string;
  readonly shell: Shell;
}

/**
 * Where a public page stands in the other languages, for search engines and readers; without a language the address leads
 * to the reader's own. Pages that no search may keep name no equals, which would spread their codes.
 */
export function Alternates({ origin, shell }: AlternatesProps) {
  const page = publicPageOf(useLocation().pathname);
  if (page === null) return null;
  return (
    <>
      {shell.languages.map(({ locale }) => (
        <link key={locale} rel="alternate" hrefLang={locale} href={`${origin}/${locale}${page}`} />
      ))}
      <link rel="alternate" hrefLang="x-default" href={origin + (page || '/')} />
    </>
  );
}
