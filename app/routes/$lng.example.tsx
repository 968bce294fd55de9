import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { newCode } from '#app/features/assessment/create-once.server.ts';
import { timesNeeded } from '#app/features/questionnaire/time-needed.ts';
import { ExamplePage } from '#app/features/site/components/example-page.tsx';
import { evaluateExample } from '#app/features/site/evaluate-example.server.ts';
import { toExampleView } from '#app/features/site/example.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { takeTurn } from '#app/platform/turns.server.ts';

export async function loader({ params }: LoaderFunctionArgs) {
  const translator = translatorFor(requireLocale(params));
  await takeTurn();
  const evaluation = requireValue(await evaluateExample());
  return toExampleView(translator, { evaluation, minutes: timesNeeded(translator), newCode: newCode() });
}

/** The form on it carries a code that nobody else may be shown. */
export const headers: HeadersFunction = () => ({ 'Cache-Control': 'no-store' });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.documentTitle }];

export default function Example() {
  return <ExamplePage view={useLoaderData<typeof loader>()} />;
}
