import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { SentFields } from '#app/features/account/account-forms.schema.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SecondFactorPage } from '#app/features/account/components/settings-pages.tsx';
import type { FormContent } from '#app/features/account/form-page.view-model.ts';
import { accountPath } from '#app/features/account/paths.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  endSecondFactor,
  readSecondFactor,
  renewRecoveryCodes,
} from '#app/features/account/second-factor.server.ts';
import { toSecondFactorView } from '#app/features/account/settings.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import {
  goTo,
  readSent,
  requireMember,
  sendBack,
  sendLater,
} from './$lng.account._index/account-page.server.ts';

async function open({ translator, member }: MemberPage, content: FormContent, codes: readonly string[] = []) {
  const factor = requireValue(await readSecondFactor(member));
  return toSecondFactorView(translator, { factor, recoveryCodes: codes, content });
}

export async function loader(args: LoaderFunctionArgs) {
  const page = await requireMember(args);
  return open(page, page.content);
}

/** What was sent, as an outcome: codes to show once, a state to go on with, or a wrong entry (null). */
async function change(
  { member, browser }: MemberPage,
  { intent, password, secondFactor: typed }: SentFields,
) {
  switch (intent) {
    case 'begin':
      return beginSecondFactor(member, password);
    case 'confirm':
      return confirmSecondFactor(member, { typed, browser });
    case 'end':
      return endSecondFactor(member, password);
    case 'codes':
      return renewRecoveryCodes(member, password);
    default:
      throw new Response(null, { status: 400 });
  }
}

export async function action(args: ActionFunctionArgs) {
  const page = await requireMember(args);
  const sent = await readSent(args);
  const changed = await change(page, sent);
  if (!changed.ok) {
    const opened = await open(page, { problem: changed.problem });
    return sendLater(changed.problem, () => opened);
  }
  const { value } = changed;
  const here = accountPath(page.locale, 'second-factor');
  if (value === true) return sent.intent === 'end' ? goTo(here, 'off') : goTo(here);
  if (value === null || value === false) {
    const faults =
      sent.intent === 'confirm'
        ? ({ secondFactor: 'second-factor-wrong' } as const)
        : ({ password: 'password-wrong' } as const);
    return sendBack(args, await open(page, { faults }));
  }
  // Shown once: it is the answer itself, and nothing keeps it.
  if ('token' in value) {
    const headers = { 'Set-Cookie': await sessionCookie(value.token) };
    return data(await open(page, {}, value.recoveryCodes), { headers });
  }
  return data(await open(page, {}, value));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function SecondFactor() {
  const opened = useLoaderData<typeof loader>();
  return <SecondFactorPage view={useActionData<typeof action>() ?? opened} />;
}
