import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { acceptRelease } from '#app/features/releases/accept-release.server.ts';
import { ReleasePage } from '#app/features/releases/components/release-page.tsx';
import { findDashboard } from '#app/features/releases/find-dashboard.server.ts';
import { releasePath } from '#app/features/releases/paths.ts';
import { openRelease, readBeside } from '#app/features/releases/read-releases.server.ts';
import { readReleaseState, toReleaseView } from '#app/features/releases/release.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import styles from '#app/styles/statistics.css?url';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, campaign, release } = await requireReleases(args);
  const opened = requireValue(await openRelease(access, release, campaign));
  const state = readReleaseState(page.query.get('state'));
  const beside = requireValue(await readBeside(access, opened));
  const dashboard = findDashboard(page.translator, opened, beside);
  return toReleaseView(page.translator, { ...opened, access, state, dashboard });
}

/** Lets it out. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { page, access, campaign, release } = await requireReleases(args);
  requireValue(await openRelease(access, release, campaign));
  requireValue(await acceptRelease(access, release));
  const place = { organisation: access.organisation, campaign };
  return redirect(`${releasePath(page.locale, place, release)}?state=accepted`, 303);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Release() {
  return <ReleasePage view={useLoaderData<typeof loader>()} />;
}
