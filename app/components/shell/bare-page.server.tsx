import { renderToStaticMarkup } from 'react-dom/server';
import type { Locale } from '#app/i18n/locales.ts';
import { DIRECTIONS } from '#app/i18n/locales.ts';
import styles from '#app/styles/app.css?url';
import type { ErrorWords } from './shell.view-model.ts';

interface BarePage {
  readonly locale: Locale;
  readonly status: number;
  readonly documentTitle: string;
  readonly words: ErrorWords;
  readonly ways: readonly { readonly href: string; readonly text: string }[];
}

/** A whole page for an address that answers with a document where there is one: the router's pages are not at hand. */
export function toBarePage({ locale, status, documentTitle, words, ways }: BarePage): string {
  const page = renderToStaticMarkup(
    <html lang={locale} dir={DIRECTIONS[locale]}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{documentTitle}</title>
        <link rel="stylesheet" href={styles} />
      </head>
      <body>
        <main className="main">
          <div className="wrap wrap--text stack">
            <p className="error-page__status">{status}</p>
            <h1>{words.title}</h1>
            <p className="lead">{words.text}</p>
            <p className="row row--actions">
              {ways.map(({ href, text }, index) => (
                <a key={href} className={index === 0 ? 'button' : 'button button--quiet'} href={href}>
                  {text}
                </a>
              ))}
            </p>
          </div>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>${page}`;
}
