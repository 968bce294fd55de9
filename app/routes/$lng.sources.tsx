import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SourcesPage } from '#app/features/site/components/sources-page.tsx';
import { toSourcesView } from '#app/features/site/sources.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return toSourcesView(translatorFor(requireLocale(params)), toIsoDay(now()));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Sources() {
  return <SourcesPage view={useLoaderData<typeof loader>()} />;
}
