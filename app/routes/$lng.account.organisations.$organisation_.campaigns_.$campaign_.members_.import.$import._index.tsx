import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { ListPreviewPage } from '#app/features/member-list/components/list-preview.tsx';
import {
  discardListImport,
  openListImport,
  takeOverList,
} from '#app/features/member-list/import-list.server.ts';
import { toListPreview } from '#app/features/member-list/list-import.view-model.ts';
import { listPath } from '#app/features/member-list/paths.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/consulting.css?url';
import { statusOfPassing } from './$lng.account._index/campaign-pages.server.ts';
import { requireList } from './$lng.account._index/list-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

async function open(
  args: LoaderFunctionArgs,
  said: { readonly isRefused: boolean; readonly isFull: boolean },
) {
  const { chamber, opened: list, path } = await requireList(args);
  const { id } = list.campaign;
  const opened = requireValue(await openListImport(chamber.access, id, args.params['import'] ?? ''));
  // Taken over or put away: there is nothing to decide any more.
  if (opened === null) throw redirect(listPath(path));
  return toListPreview(chamber.page.translator, { path, opened, ...said });
}

export const loader = (args: LoaderFunctionArgs) => open(args, { isRefused: false, isFull: false });

export async function action(args: ActionFunctionArgs) {
  const { chamber, opened, path } = await requireList(args);
  const { access } = chamber;
  const [campaign, id] = [opened.campaign.id, args.params['import'] ?? ''];
  // What is not theirs is not there for them, whatever they send.
  requireValue(await openListImport(access, campaign, id));
  switch ((await requireForm(args.request)).get('intent')) {
    case 'discard':
      requireValue(await discardListImport(access, campaign, id));
      return redirect(listPath(path), 303);
    case 'take-over': {
      const taken = await takeOverList(access, campaign, id);
      if (!taken.ok) {
        const status = statusOfPassing(taken.problem);
        return data(await open(args, { isRefused: true, isFull: false }), { status });
      }
      if (taken.value === 'taken-over') return redirect(`${listPath(path)}?state=imported`, 303);
      return data(await open(args, { isRefused: false, isFull: true }), { status: 422 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function MemberListPreview() {
  const opened = useLoaderData<typeof loader>();
  return <ListPreviewPage view={useActionData<typeof action>() ?? opened} />;
}
