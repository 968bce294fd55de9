import type { LinksFunction, MetaFunction } from '@remix-run/node';
import { Outlet } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import styles from '#app/styles/voices.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export const meta: MetaFunction = () => [{ name: 'robots', content: 'noindex, nofollow' }];

export default function PagesOfOneVoice() {
  return <Outlet />;
}

export const ErrorBoundary = PageError;
