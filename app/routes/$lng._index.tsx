import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { newCode } from '#app/features/assessment/create-once.server.ts';
import { timesNeeded } from '#app/features/questionnaire/time-needed.ts';
import { StartPage } from '#app/features/site/components/start-page.tsx';
import { toStartView } from '#app/features/site/start.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';

export function loader({ params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  return toStartView(translator, {
    operatorName: env.operator.name,
    asOf: toIsoDay(now()),
    minutes: timesNeeded(translator),
    newCode: newCode(),
  });
}

/** The form on it carries a code that nobody else may be shown. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.documentTitle },
  { name: 'description', content: data?.description },
];

export default function Start() {
  return <StartPage view={useLoaderData<typeof loader>()} />;
}
