import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { PageError } from '#app/components/shell/error-page.tsx';
import { listTokens, makeToken, revokeToken } from '#app/features/account/api-token.server.ts';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { TokenPage } from '#app/features/account/components/token-page.tsx';
import type { FormContent } from '#app/features/account/form-page.view-model.ts';
import { tokensPath } from '#app/features/account/paths.ts';
import { organisationAccessOf } from '#app/features/account/session.server.ts';
import { readTokenForm } from '#app/features/account/token-form.ts';
import { toTokenView } from '#app/features/account/token-page.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import { goTo, requireMember, sendBack, sendLater } from './$lng.account._index/account-page.server.ts';

interface Asked {
  readonly page: MemberPage;
  readonly access: OrganisationAccess;
}

async function requireAccess(args: LoaderFunctionArgs): Promise<Asked> {
  const page = await requireMember(args);
  return { page, access: organisationAccessOf(page.member, args.params['organisation'] ?? '') };
}

async function open({ page, access }: Asked, content: FormContent, made: string | null = null) {
  const tokens = requireValue(await listTokens(access));
  return toTokenView(page.translator, { access, tokens, made, content });
}

export async function loader(args: LoaderFunctionArgs) {
  const asked = await requireAccess(args);
  return open(asked, asked.page.content);
}

async function make(args: ActionFunctionArgs, asked: Asked, form: FormData) {
  const { request, values, faults } = readTokenForm(form);
  if (request === null) return sendBack(args, await open(asked, { values, faults }));
  const made = await makeToken(asked.access, request);
  if (!made.ok) {
    const opened = await open(asked, { values, problem: made.problem });
    return sendLater(made.problem, () => opened);
  }
  if (made.value === 'full') {
    return sendBack(args, await open(asked, { values, faults: { tokenName: 'tokens-full' } }));
  }
  // Shown once: it is the answer itself, and nothing keeps it.
  return open(asked, {}, made.value.token);
}

export async function action(args: ActionFunctionArgs) {
  const asked = await requireAccess(args);
  const form = await requireForm(args.request);
  const { page, access } = asked;
  switch (form.get('intent')) {
    case 'make':
      return make(args, asked, form);
    case 'end':
      requireValue(await revokeToken(access, String(form.get('token'))));
      return goTo(tokensPath(page.locale, access.organisation), 'token-ended');
    default:
      throw new Response(null, { status: 400 });
  }
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Tokens() {
  const opened = useLoaderData<typeof loader>();
  return <TokenPage view={useActionData<typeof action>() ?? opened} />;
}
