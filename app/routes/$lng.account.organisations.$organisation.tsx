import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { SentFields } from '#app/features/account/account-forms.schema.ts';
import {
  emailFault,
  faultsOf,
  hasFaults,
  toValues,
  toEmail,
  toRole,
} from '#app/features/account/account-forms.schema.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { OrganisationPage } from '#app/features/account/components/organisation-page.tsx';
import type { FormContent, State } from '#app/features/account/form-page.view-model.ts';
import { invite, withdrawInvitation } from '#app/features/account/invitation.server.ts';
import type { MemberChange } from '#app/features/account/organisation.server.ts';
import {
  changeRole,
  leaveOrganisation,
  openOrganisation,
  removeMember,
} from '#app/features/account/organisation.server.ts';
import { toOrganisationView } from '#app/features/account/organisation.view-model.ts';
import { accountPath, organisationPath } from '#app/features/account/paths.ts';
import { organisationAccessOf } from '#app/features/account/session.server.ts';
import { openWaiting } from '#app/features/agreements/agreements.server.ts';
import { toWaitingAgreements } from '#app/features/agreements/agreements.view-model.ts';
import { WaitingAgreements } from '#app/features/agreements/components/waiting-agreements.tsx';
import { requireValue } from '#app/platform/problem-response.ts';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import {
  goTo,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

interface Asked {
  readonly page: MemberPage;
  readonly access: OrganisationAccess;
}

async function requireAccess(args: LoaderFunctionArgs): Promise<Asked> {
  const page = await requireMember(args);
  return { page, access: organisationAccessOf(page.member, args.params['organisation'] ?? '') };
}

async function open({ page, access }: Asked, content: FormContent) {
  const opened = requireValue(await openOrganisation(access));
  return toOrganisationView(page.translator, { access, opened, content });
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireAccess(args);
  return { ...(await open(asked, asked.page.content)), waiting: await findWaiting(asked) };
}

/** The agreements that wait for who may accept them, where they are offered here. */
async function findWaiting({ page, access }: Asked) {
  const opened = requireValue(await openWaiting(access));
  return opened && toWaitingAgreements(page.translator, opened);
}

/** The changes without fields that may be filled in wrongly. */
function change(access: OrganisationAccess, sent: SentFields): Promise<Outcome<MemberChange | null>> {
  const role = toRole(sent.role);
  switch (sent.intent) {
    case 'role':
      if (role === null) throw new Response(null, { status: 400 });
      return changeRole(access, { account: sent.account, role });
    case 'remove':
      return removeMember(access, sent.account);
    case 'leave':
      return leaveOrganisation(access);
    case 'withdraw':
      return withdrawInvitation(access, sent.invitation);
    default:
      throw new Response(null, { status: 400 });
  }
}

const DONE: Readonly<Record<string, State>> = {
  ...{ role: 'role', remove: 'removed', withdraw: 'withdrawn', leave: 'left' },
};

async function sendInvitation(args: ActionFunctionArgs, asked: Asked, sent: SentFields) {
  const { page, access } = asked;
  const values = toValues(sent);
  const role = toRole(sent.role);
  const faults = faultsOf({
    inviteEmail: emailFault(sent.inviteEmail),
    role: role === null ? 'role-missing' : null,
  });
  if (role === null || hasFaults(faults)) return sendBack(args, await open(asked, { values, faults }));
  const email = toEmail(sent.inviteEmail);
  const invited = await invite(access, { email, role }, { from: page.member, frame: page.frame });
  if (!invited.ok) {
    const opened = await open(asked, { values, problem: invited.problem });
    return sendLater(invited.problem, () => opened);
  }
  const { value } = invited;
  if (value === 'sent' || value === 'unsent') {
    const here = organisationPath(page.locale, access.organisation);
    return goTo(here, value === 'sent' ? 'invited' : 'unsent');
  }
  const fault = value === 'member' ? 'email-member' : 'full';
  return sendBack(args, await open(asked, { values, faults: { inviteEmail: fault } }));
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireAccess(args);
  const sent = await readSent(args);
  if (sent.intent === 'invite') return sendInvitation(args, asked, sent);
  const { page, access } = asked;
  const changed = await change(access, sent);
  if (!changed.ok) {
    const opened = await open(asked, { problem: changed.problem });
    return sendLater(changed.problem, () => opened);
  }
  const here = organisationPath(page.locale, access.organisation);
  if (changed.value === 'last-owner') return goTo(here, 'last-owner');
  const isGone =
    sent.intent === 'leave' || (sent.intent === 'remove' && sent.account === page.member.account);
  return goTo(isGone ? accountPath(page.locale) : here, isGone ? 'left' : DONE[sent.intent]);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Organisation() {
  const opened = useLoaderData<typeof loader>();
  return (
    <OrganisationPage view={useActionData<typeof action>() ?? opened}>
      {opened.waiting && <WaitingAgreements view={opened.waiting} />}
    </OrganisationPage>
  );
}
