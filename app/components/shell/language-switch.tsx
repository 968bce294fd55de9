import { useLocation } from '@remix-run/react';
import { pathInLocale } from './path-in-locale.ts';
import type { Shell } from './shell.view-model.ts';

/** The same place in another language. A full page load, so that the language of the document changes with it. */
export function LanguageSwitch({ shell }: { readonly shell: Shell }) {
  const { pathname, search } = useLocation();
  const others = shell.languages.filter(({ locale }) => locale !== shell.locale);
  return (
    <>
      {others.map(({ locale, name }) => (
        <a
          className="masthead__language"
          key={locale}
          href={pathInLocale(pathname, locale) + search}
          hrefLang={locale}
          lang={locale}
        >
          <span className="visually-hidden" lang={shell.locale}>
            {`${shell.languageLabel} `}
          </span>
          {name}
        </a>
      ))}
    </>
  );
}
