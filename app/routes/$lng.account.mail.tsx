import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { emailFault, readFields, toEmail } from '#app/features/account/account-forms.schema.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { accountPath } from '#app/features/account/paths.ts';
import { MailPage } from '#app/features/operations/components/mail-page.tsx';
import {
  installationAccessOf,
  openMailState,
  tryMailAs,
} from '#app/features/operations/look-after-mail.server.ts';
import type { MailPageSource } from '#app/features/operations/mail-page.view-model.ts';
import { toMailView } from '#app/features/operations/mail-page.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/operations.css?url';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import { requireMember, sendBack, sendLater } from './$lng.account._index/account-page.server.ts';

type Shown = Omit<MailPageSource, 'backHref' | 'way' | 'outbox' | 'reminders'>;

async function open({ member, translator }: MemberPage, shown: Shown) {
  const state = requireValue(await openMailState(installationAccessOf(member)));
  return toMailView(translator, { ...state, ...shown, backHref: accountPath(translator.locale) });
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await requireMember(args);
  return open(page, { to: page.member.email });
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireMember(args);
  const form = await requireForm(args.request);
  const typed = readFields(form).to;
  if (emailFault(typed) !== null) return sendBack(args, await open(page, { to: typed, isWrong: true }));
  const access = installationAccessOf(page.member);
  const tried = await tryMailAs(access, { to: toEmail(typed), locale: page.locale });
  if (!tried.ok) {
    const opened = await open(page, { to: typed, problem: tried.problem });
    return sendLater(tried.problem, () => opened);
  }
  // What a mail server said is the answer itself: no address should carry it, and nothing keeps it.
  return open(page, { to: typed, trial: tried.value });
}

export const meta = accountMeta;
export const links = () => [{ rel: 'stylesheet', href: styles }];
export const ErrorBoundary = PageError;

export default function Mail() {
  const opened = useLoaderData<typeof loader>();
  return <MailPage view={useActionData<typeof action>() ?? opened} />;
}
