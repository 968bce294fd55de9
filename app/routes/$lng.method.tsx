import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MethodPage } from '#app/features/site/components/method-page.tsx';
import { toMethodView } from '#app/features/site/method.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  return toMethodView(translatorFor(requireLocale(params)));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Method() {
  return <MethodPage view={useLoaderData<typeof loader>()} />;
}
