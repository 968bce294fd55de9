import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useContext } from 'react';
import textFont from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import { errorTitle, PageError } from './components/shell/error-page.tsx';
import { Alternates } from './components/shell/alternates.tsx';
import { Footer } from './components/shell/footer.tsx';
import { Masthead } from './components/shell/masthead.tsx';
import { NonceContext } from './components/shell/nonce.ts';
import { toShell } from './components/shell/shell.view-model.ts';
import { toScrollKey } from './components/shell/scroll-key.ts';
import { StorageInMemory } from './components/shell/storage-in-memory.tsx';
import { usePageFocus } from './components/shell/use-page-focus.ts';
import { useWantedPlace } from './components/shell/wanted-place.ts';
import { DEFAULT_LOCALE, DIRECTIONS } from './i18n/locales.ts';
import { localeOfRequest } from './i18n/request-locale.server.ts';
import { translatorFor } from './i18n/translator.server.ts';
import styles from './styles/app.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: textFont, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export function loader({ request, context }: LoaderFunctionArgs) {
  const locale = localeOfRequest(new URL(request.url).pathname, request.headers);
  return { origin: context.publicOrigin, shell: toShell(translatorFor(locale)) };
}

export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  if (!data) return [];
  return [{ title: error ? errorTitle(error, data.shell) : data.shell.product }];
};

/** What stands around a page changes with the language only, and a language switch is a page load. */
export const shouldRevalidate = (): boolean => false;

export function Layout({ children }: { readonly children: ReactNode }) {
  const nonce = useContext(NonceContext);
  const around = useRouteLoaderData<typeof loader>('root');
  const locale = around?.shell.locale ?? DEFAULT_LOCALE;
  usePageFocus();
  useWantedPlace();
  return (
    <html lang={locale} dir={DIRECTIONS[locale]}>
      <head>
        <meta charSet="utf-8" />
        <StorageInMemory nonce={nonce} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#ffffff" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#192226" media="(prefers-color-scheme: dark)" />
        <Meta />
        {around && <Alternates {...around} />}
        <Links />
      </head>
      <body>
        {around && (
          <a className="skip-link" href="#main">
            {around.shell.skip}
          </a>
        )}
        {around && <Masthead shell={around.shell} />}
        <main className="main" id="main" tabIndex={-1}>
          {children}
        </main>
        {around && <Footer shell={around.shell} />}
        <ScrollRestoration getKey={toScrollKey} nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

export const ErrorBoundary = PageError;
