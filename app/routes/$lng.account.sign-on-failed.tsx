import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { SignOnFailedPage } from '#app/features/account/components/sign-on-pages.tsx';
import { readSignOnFault } from '#app/features/account/sign-on-fault.ts';
import { toSignOnFailedView } from '#app/features/account/sign-on.view-model.ts';
import { env } from '#app/platform/env.server.ts';
import { readPage } from './$lng.account._index/account-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  if (env.signOn === null) throw new Response(null, { status: 404 });
  const { translator, query } = await readPage(args);
  return toSignOnFailedView(translator, readSignOnFault(query.get('why')));
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function SignOnFailed() {
  return <SignOnFailedPage view={useLoaderData<typeof loader>()} />;
}
