import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SignOnLinksPage } from '#app/features/account/components/sign-on-pages.tsx';
import type { FormContent } from '#app/features/account/form-page.view-model.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { signOnCookie } from '#app/features/account/sign-on-cookie.server.ts';
import {
  linkSignOn,
  listSignOns,
  readPendingLink,
  removeSignOn,
} from '#app/features/account/sign-on-links.server.ts';
import { toSignOnLinksView } from '#app/features/account/sign-on.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import {
  goTo,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

async function open(
  { request }: LoaderFunctionArgs,
  { member, translator }: MemberPage,
  content: FormContent,
) {
  const signOns = requireValue(await listSignOns(member));
  const isPending = readPendingLink(member, await signOnCookie.read(request)) !== null;
  return toSignOnLinksView(translator, { signOns, isPending, content });
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await requireMember(args);
  return open(args, page, page.content);
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireMember(args);
  const { member, locale } = page;
  const { intent, password, session } = await readSent(args);
  const here = accountPath(locale, 'sign-on-links');
  if (intent !== 'link') {
    const removed = requireValue(await removeSignOn(member, session));
    return goTo(here, removed === 'removed' ? 'sign-on-removed' : 'only-way');
  }
  const kept = await signOnCookie.read(args.request);
  const linked = await linkSignOn(member, { kept, password });
  if (!linked.ok) {
    const opened = await open(args, page, { problem: linked.problem });
    return sendLater(linked.problem, () => opened);
  }
  if (linked.value === 'wrong') {
    return sendBack(args, await open(args, page, { faults: { password: 'password-wrong' } }));
  }
  const headers = { 'Set-Cookie': await signOnCookie.write(null) };
  return redirect(`${here}?state=sign-on-${linked.value}`, { headers });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function SignOnLinks() {
  const opened = useLoaderData<typeof loader>();
  return <SignOnLinksPage view={useActionData<typeof action>() ?? opened} />;
}
