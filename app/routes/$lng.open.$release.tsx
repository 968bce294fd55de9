import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { OpenReleasePage, WithdrawnPage } from '#app/features/releases/components/open-release-page.tsx';
import { findDashboard } from '#app/features/releases/find-dashboard.server.ts';
import { findOpenRelease } from '#app/features/releases/open-release.server.ts';
import { toOpenReleaseView, toWithdrawnView } from '#app/features/releases/open-release.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import styles from '#app/styles/statistics.css?url';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  const found = requireValue(await findOpenRelease(params['release'] ?? ''));
  if (found.publication.withdrawnAt === null) {
    // What other releases tell is theirs to open, and so are weights.
    const dashboard = findDashboard(translator, found, { earlier: [], target: null });
    return data({ open: toOpenReleaseView(translator, found, dashboard), withdrawn: null });
  }
  return data({ open: null, withdrawn: toWithdrawnView(translator, found) }, { status: 410 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: (view?.open ?? view?.withdrawn)?.documentTitle },
];

export default function OpenRelease() {
  const { open, withdrawn } = useLoaderData<typeof loader>();
  return open ? <OpenReleasePage view={open} /> : <WithdrawnPage view={withdrawn} />;
}
