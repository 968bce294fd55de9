import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { ListPage } from '#app/features/member-list/components/list-page.tsx';
import type { ListPageState } from '#app/features/member-list/list.view-model.ts';
import { readListState, readWish, toListView } from '#app/features/member-list/list.view-model.ts';
import { askForMail, openMailing } from '#app/features/member-list/mailings.server.ts';
import { eraseList, grantWish } from '#app/features/member-list/manage-list.server.ts';
import { listPath } from '#app/features/member-list/paths.ts';
import { requireForm } from '#app/platform/require-form.ts';
import { statusOfPassing } from './$lng.account._index/campaign-pages.server.ts';
import { requireList } from './$lng.account._index/list-page.server.ts';
import type { ListPageAsked } from './$lng.account._index/list-page.server.ts';

/** What the page says beside what is stored. */
interface Said {
  readonly state: ListPageState | null;
  readonly unknown?: string | null;
  readonly isRefused?: boolean;
  readonly isEmpty?: boolean;
}

const toView = ({ chamber, opened, path }: ListPageAsked, said: Said) =>
  toListView(chamber.page.translator, {
    ...{ opened, path, today: chamber.today, unknown: null, isRefused: false, isEmpty: false },
    ...said,
  });

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireList(args);
  const { query } = asked.chamber.page;
  const state = readListState(query.get('state'));
  return toView(asked, { state, isEmpty: query.get('state') === 'none' });
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireList(args);
  const { access } = asked.chamber;
  const { id } = asked.opened.campaign;
  const form = await requireForm(args.request);
  const intent = form.get('intent');
  const answer = (done: Outcome<null>, state: ListPageState) => {
    if (done.ok) return redirect(`${listPath(asked.path)}?state=${state}`, 303);
    const status = statusOfPassing(done.problem);
    return data(toView(asked, { state: null, isRefused: true }), { status });
  };
  const wish = readWish(intent);
  if (wish !== null) {
    const typed = String(form.get('firm') ?? '');
    const granted = await grantWish(access, id, { wish, typed });
    if (!granted.ok) return answer(granted, 'wish');
    if (granted.value) return answer({ ok: true, value: null }, 'wish');
    args.context.memory.hasFaults = true;
    return data(toView(asked, { state: null, unknown: typed }), { status: 422 });
  }
  switch (intent) {
    case 'open':
      return answer(await openMailing(access, id), 'opened');
    case 'erase':
      return answer(await eraseList(access, id), 'erased');
    case 'mail':
      return answer(await askForMail(access, id), 'mail');
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function MemberList() {
  const opened = useLoaderData<typeof loader>();
  return <ListPage view={useActionData<typeof action>() ?? opened} />;
}
