import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { SentFields } from '#app/features/account/account-forms.schema.ts';
import {
  faultsOf,
  hasFaults,
  nameFault,
  toPasswordFault,
  toValues,
} from '#app/features/account/account-forms.schema.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { InvitationPage } from '#app/features/account/components/invitation-page.tsx';
import type { FormContent } from '#app/features/account/form-page.view-model.ts';
import { acceptInvitation, findInvitation, joinAsNew } from '#app/features/account/invitation.server.ts';
import { toInvitationView } from '#app/features/account/invitation.view-model.ts';
import { organisationPath } from '#app/features/account/paths.ts';
import { toMember } from '#app/features/account/session.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import type { AccountPageContext } from './$lng.account._index/account-page.server.ts';
import {
  goTo,
  goWith,
  openSession,
  readPage,
  readSent,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

type Args = LoaderFunctionArgs;

/** Looks the invitation up, and changes nothing: programs open what stands in mails. */
async function open(args: Args, page: AccountPageContext, source: { code: string; content: FormContent }) {
  const { code, content } = source;
  const found = code === '' ? null : requireValue(await findInvitation(code));
  const member = toMember(await openSession(args, page));
  const isWrong = code !== '' && found === null;
  return toInvitationView(page.translator, {
    ...{ code, found, member },
    content: isWrong ? { ...content, values: { code }, faults: { code: 'code-wrong' } } : content,
  });
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await readPage(args);
  return open(args, page, { code: page.query.get('code') ?? '', content: page.content });
}

async function begin(args: Args, page: AccountPageContext, sent: SentFields) {
  const { code, name, newPassword: password } = sent;
  const { browser, locale } = page;
  const values = toValues(sent);
  const faults = faultsOf({ name: nameFault(name) });
  if (hasFaults(faults)) return sendBack(args, await open(args, page, { code, content: { values, faults } }));
  const joined = await joinAsNew({ code, name, password }, { browser, locale });
  if (!joined.ok) {
    const opened = await open(args, page, { code, content: { values, problem: joined.problem } });
    return sendLater(joined.problem, () => opened);
  }
  const { value } = joined;
  if (typeof value === 'object') {
    return goWith(value.token, `${organisationPath(locale, value.organisation)}?state=joined`);
  }
  const fault = value === 'over' ? null : toPasswordFault(value);
  const content = fault === null ? { values } : { values, faults: { newPassword: fault } };
  return sendBack(args, await open(args, page, { code, content }));
}

export async function action(args: ActionFunctionArgs) {
  const page = await readPage(args);
  const sent = await readSent(args);
  const { code } = sent;
  const member = toMember(await openSession(args, page));
  const found = requireValue(await findInvitation(code));
  if (found === null) return sendBack(args, await open(args, page, { code, content: {} }));
  // From the form that asked for the code alone: now there is something to accept.
  if (member === null && sent.name === '' && sent.newPassword === '') {
    return goTo(`${new URL(args.request.url).pathname}?code=${encodeURIComponent(code)}`);
  }
  if (member === null) return begin(args, page, sent);
  const accepted = requireValue(await acceptInvitation(member, code));
  if (accepted !== null) return goTo(organisationPath(page.locale, accepted), 'joined');
  return sendBack(args, await open(args, page, { code, content: {} }));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Invitation() {
  const opened = useLoaderData<typeof loader>();
  return <InvitationPage view={useActionData<typeof action>() ?? opened} />;
}
