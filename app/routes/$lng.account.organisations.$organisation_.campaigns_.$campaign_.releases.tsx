import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { ReleasesPage } from '#app/features/releases/components/releases-page.tsx';
import { startRelease } from '#app/features/releases/compute-release.server.ts';
import { releasesPath } from '#app/features/releases/paths.ts';
import { openReleases } from '#app/features/releases/read-releases.server.ts';
import { toReleasesView } from '#app/features/releases/releases.view-model.ts';
import { now } from '#app/platform/clock.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, campaign } = await requireReleases(args);
  const opened = requireValue(await openReleases(access, campaign));
  return toReleasesView(page.translator, { ...opened, access, at: now() });
}

/** Begins to compute the next release of a wave. Who is at it already is waited for. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { page, access, campaign } = await requireReleases(args);
  const wave = String((await requireForm(args.request)).get('wave'));
  requireValue(await startRelease(access, { campaign, wave }));
  return redirect(releasesPath(page.locale, { organisation: access.organisation, campaign }), 303);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Releases() {
  return <ReleasesPage view={useLoaderData<typeof loader>()} />;
}
