import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { PublicationPage } from '#app/features/releases/components/publication-page.tsx';
import { changePublication, openPublication } from '#app/features/releases/open-release.server.ts';
import { publicationPath } from '#app/features/releases/paths.ts';
import {
  LICENCE_FIELD,
  readLicence,
  toPublicationView,
} from '#app/features/releases/publication.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { requireReleases } from './$lng.account._index/release-page.server.ts';

async function open(args: LoaderFunctionArgs, isIncomplete = false) {
  const { page, access, campaign, release } = await requireReleases(args);
  const opened = requireValue(await openPublication(access, { campaign, release }));
  const source = { ...opened, isIncomplete, origin: args.context.publicOrigin };
  return { access, release, page, opened, view: toPublicationView(page.translator, source) };
}

export const loader = async (args: LoaderFunctionArgs) => (await open(args)).view;

/** Opens a release to everybody, or closes it again. */
export async function action(args: ActionFunctionArgs) {
  // Before anything is read of what was sent.
  const { access, release, page, opened } = await open(args);
  const form = await requireForm(args.request);
  const intent = form.get('intent');
  if (intent !== 'publish' && intent !== 'withdraw') throw new Response(null, { status: 400 });
  const licence = readLicence(form.get(LICENCE_FIELD));
  if (intent === 'publish' && licence === null) {
    args.context.memory.hasFaults = true;
    return data((await open(args, true)).view, { status: 422 });
  }
  requireValue(await changePublication(access, release, { licence: intent === 'publish' ? licence : null }));
  const place = { organisation: access.organisation, campaign: opened.campaign.id };
  return redirect(publicationPath(page.locale, place, release), 303);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Publication() {
  const opened = useLoaderData<typeof loader>();
  return <PublicationPage view={useActionData<typeof action>() ?? opened} />;
}
