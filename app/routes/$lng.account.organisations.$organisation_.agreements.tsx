import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { organisationPath } from '#app/features/account/paths.ts';
import { isOffered, openAgreements } from '#app/features/agreements/agreements.server.ts';
import { toAgreementsView } from '#app/features/agreements/agreements.view-model.ts';
import { AgreementsPage } from '#app/features/agreements/components/agreements-page.tsx';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireOrganisation } from './$lng.account._index/agreement-page.server.ts';

/** What an organisation agrees on with whoever runs this installation. */
export async function loader(args: LoaderFunctionArgs) {
  const { page, access } = await requireOrganisation(args);
  const opened = requireValue(await openAgreements(access));
  const backHref = organisationPath(page.locale, access.organisation);
  return toAgreementsView(page.translator, { ...opened, isOffered: isOffered(), backHref });
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function Agreements() {
  return <AgreementsPage view={useLoaderData<typeof loader>()} />;
}
