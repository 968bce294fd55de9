import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PageError } from '#app/components/shell/error-page.tsx';
import { accountMeta } from '#app/features/account/components/account-meta.ts';
import { HomePage } from '#app/features/account/components/home-page.tsx';
import { toHomeView } from '#app/features/account/home.view-model.ts';
import { requireMember } from './account-page.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const { translator, member, content } = await requireMember(args);
  return toHomeView(translator, member, content);
}

export const meta = accountMeta;
export const ErrorBoundary = PageError;

export default function AccountHome() {
  return <HomePage view={useLoaderData<typeof loader>()} />;
}
