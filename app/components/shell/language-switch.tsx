import { useLocation } from '@remix-run/react';
import { pathInLocale } from './path-in-locale.ts';
import type { Shell } from './shell.view-model.ts';

/**
 * The same place in another language. A full page load, so that the language of the document changes with it. One other
 * is a link; several are a list that opens, without a script too.
 */
export function LanguageSwitch({ shell }: { readonly shell: Shell }) {
  const others = shell.languages.filter(({ locale }) => locale !== shell.locale);
  const [other] = others;
  if (other === undefined) return null;
  if (others.length === 1) return <ToLanguage shell={shell} to={other} className="masthead__language" />;
  return (
    <details className="languages">
      <summary className="masthead__language" aria-label={shell.languageNow}>
        {shell.languages.find(({ locale }) => locale === shell.locale)?.name}
      </summary>
      <ul className="languages__list">
        {others.map((each) => (
          <li key={each.locale}>
            <ToLanguage shell={shell} to={each} className="languages__other" />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ToLanguageProps {
  readonly shell: Shell;
  readonly to: Shell['languages'][number];
  readonly className: string;
}

function ToLanguage({ shell, to: { locale, name, direction }, className }: ToLanguageProps) {
  const { pathname, search } = useLocation();
  return (
    <a
      className={className}
      href={pathInLocale(pathname, locale) + search}
      hrefLang={locale}
      lang={locale}
      dir={direction}
    >
      <span className="visually-hidden" lang={shell.locale} dir={shell.direction}>
        {`${shell.languageLabel} `}
      </span>
      {name}
    </a>
  );
}
