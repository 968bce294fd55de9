import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ProvidersPage } from '#app/features/site/components/providers-page.tsx';
import { readProviderFilter } from '#app/features/site/provider-filter.ts';
import { toProvidersView } from '#app/features/site/providers.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

export function loader({ request, params }: LoaderFunctionArgs) {
  const filter = readProviderFilter(new URL(request.url).searchParams);
  return toProvidersView(translatorFor(requireLocale(params)), filter, toIsoDay(now()));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Providers() {
  return <ProvidersPage view={useLoaderData<typeof loader>()} />;
}
