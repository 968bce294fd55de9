import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { ReleasesPage } from '#app/features/releases/components/releases-page.tsx';
import { askForRelease, cancelRelease } from '#app/features/releases/ask-for-release.server.ts';
import { prepareRelease } from '#app/features/releases/compute-release.server.ts';
import { releasesPath } from '#app/features/releases/paths.ts';
import { openReleases } from '#app/features/releases/read-releases.server.ts';
import { toReleasesView } from '#app/features/releases/releases.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { page, access, campaign } = await requireReleases(args);
  const opened = requireValue(await openReleases(access, campaign));
  const view = toReleasesView(page.translator, { ...opened, access });
  if (view.waves.some(({ compute }) => compute !== null)) prepareRelease();
  return view;
}

/** Has the next release of a wave computed, which who is at it already goes on with, or leaves it. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  const { page, access, campaign } = await requireReleases(args);
  const form = await requireForm(args.request);
  const act = form.get('intent') === 'cancel' ? cancelRelease : askForRelease;
  requireValue(await act(access, { campaign, wave: String(form.get('wave')) }));
  return redirect(releasesPath(page.locale, { organisation: access.organisation, campaign }), 303);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Releases() {
  return <ReleasesPage view={useLoaderData<typeof loader>()} />;
}
