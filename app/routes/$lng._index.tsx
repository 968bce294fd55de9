import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { StartPage } from '#app/features/site/components/start-page.tsx';
import { toStartView } from '#app/features/site/start.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { env } from '#app/platform/env.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return toStartView(translatorFor(requireLocale(params)), { operatorName: env.operator.name });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Start() {
  return <StartPage view={useLoaderData<typeof loader>()} />;
}
