import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { LegalPage } from '#app/features/site/components/legal-page.tsx';
import { toLegalView } from '#app/features/site/legal.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return toLegalView(translatorFor(requireLocale(params)), 'privacy', env);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function Privacy() {
  return <LegalPage view={useLoaderData<typeof loader>()} />;
}
