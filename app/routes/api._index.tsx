import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { toApiPage } from '#app/features/http-api/api-page.view-model.ts';
import { ApiPage } from '#app/features/http-api/components/api-page.tsx';
import { negotiateLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';

export function loader({ request, context }: LoaderFunctionArgs) {
  const at = { asOf: toIsoDay(now()), origin: context.publicOrigin };
  return toApiPage(translatorFor(negotiateLocale(request.headers)), at);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Api() {
  return <ApiPage view={useLoaderData<typeof loader>()} />;
}
