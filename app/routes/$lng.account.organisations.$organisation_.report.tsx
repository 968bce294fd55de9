import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import type { OrganisationAccess } from '#app/domain/access/access.ts';
import { letterheadPath, organisationPath } from '#app/features/account/paths.ts';
import { organisationAccessOf } from '#app/features/account/session.server.ts';
import { LetterheadPage } from '#app/features/own-report/components/letterhead-page.tsx';
import type { ReadLetterhead } from '#app/features/own-report/letterhead-form.ts';
import { readLetterheadForm } from '#app/features/own-report/letterhead-form.ts';
import { openLetterhead, sendLetterhead } from '#app/features/own-report/letterhead.server.ts';
import { toLetterheadView } from '#app/features/own-report/letterhead.view-model.ts';
import { requireValue, statusOf, toErrorAnswer } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/own-report.css?url';
import type { MemberPage } from './$lng.account._index/account-page.server.ts';
import { requireMember } from './$lng.account._index/account-page.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

interface Asked {
  readonly page: MemberPage;
  readonly access: OrganisationAccess;
}

/** A form that comes back. */
interface Returned {
  readonly typed: ReadLetterhead['typed'];
  readonly faults: ReadLetterhead['faults'];
  readonly isRefused?: boolean;
}

async function requireAccess(args: LoaderFunctionArgs): Promise<Asked> {
  const page = await requireMember(args);
  return { page, access: organisationAccessOf(page.member, args.params['organisation'] ?? '') };
}

async function open({ page, access }: Asked, returned: Returned | null = null) {
  const { translator, locale, query } = page;
  return toLetterheadView(translator, {
    letterhead: requireValue(await openLetterhead(access)),
    typed: returned?.typed ?? null,
    faults: returned?.faults ?? [],
    isSaved: returned === null && query.get('state') === 'saved',
    refusal: returned?.isRefused ? translator.t('own-report:refused') : null,
    backHref: organisationPath(locale, access.organisation),
  });
}

export const loader = async (args: LoaderFunctionArgs) => open(await requireAccess(args));

export async function action(args: ActionFunctionArgs) {
  const asked = await requireAccess(args);
  // Before anything is read of what was sent: it may be long.
  requireValue(await openLetterhead(asked.access));
  const read = readLetterheadForm(await requireForm(args.request));
  const { typed } = read;
  const sent = await sendLetterhead(asked.access, read);
  if (!sent.ok) {
    if (statusOf(sent.problem) !== 503) throw toErrorAnswer(sent.problem);
    return data(await open(asked, { typed, faults: [], isRefused: true }), { status: 503 });
  }
  if (sent.value.length === 0) {
    return redirect(`${letterheadPath(asked.page.locale, asked.access.organisation)}?state=saved`);
  }
  args.context.memory.hasFaults = true;
  return data(await open(asked, { typed, faults: sent.value }), { status: 422 });
}

export const ErrorBoundary = PageError;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Letterhead() {
  const opened = useLoaderData<typeof loader>();
  return <LetterheadPage view={useActionData<typeof action>() ?? opened} />;
}
