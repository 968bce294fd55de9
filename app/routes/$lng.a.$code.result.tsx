import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findResult } from '#app/features/assessment/find-result.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { ResultPage } from '#app/features/report/components/result-page.tsx';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { toResultView } from '#app/features/report/result.view-model.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { statusOf } from '#app/platform/problem-response.ts';
import styles from '#app/styles/report.css?url';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const found = await findResult(code);
  if (!found.ok && found.problem.code === 'not-completed') throw redirect(pathsOf(locale, code).home);
  if (!found.ok) throw new Response(null, { status: statusOf(found.problem) });
  const { assessment, result } = found.value;
  const report = buildReport({ result, facts: assessment, locale, origin: context.publicOrigin });
  return toResultView(report, code, translatorFor(locale));
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.report.meta.title },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Result() {
  return <ResultPage view={useLoaderData<typeof loader>()} />;
}
