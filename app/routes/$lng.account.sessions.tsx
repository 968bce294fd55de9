import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { endSessions, listSessions } from '#app/features/account/change-account.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SessionsPage } from '#app/features/account/components/settings-pages.tsx';
import { accountPath } from '#app/features/account/paths.ts';
import { toSessionsView } from '#app/features/account/settings.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { goTo, readSent, requireMember } from './$lng.account._index/account-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, content, member } = await requireMember(args);
  const sessions = requireValue(await listSessions(member));
  return toSessionsView(translator, { sessions, own: member.id }, content);
}

export async function action(args: ActionFunctionArgs) {
  const { member, locale } = await requireMember(args);
  const { session } = await readSent(args);
  requireValue(await endSessions(member, session));
  return goTo(accountPath(locale, 'sessions'), 'ended');
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Sessions() {
  return <SessionsPage view={useLoaderData<typeof loader>()} />;
}
