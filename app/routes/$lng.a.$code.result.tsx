import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findResult } from '#app/features/assessment/find-result.server.ts';
import { findSteps } from '#app/features/assessment/find-steps.server.ts';
import { reportStep } from '#app/features/assessment/report-step.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { ResultPage } from '#app/features/report/components/result-page.tsx';
import { buildReport } from '#app/features/report/render-report.server.ts';
import { toResultView } from '#app/features/report/result.view-model.ts';
import { readStepForm } from '#app/features/report/step-check-in.view-model.ts';
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
  return toResultView({ report, code, steps: await findSteps(code) }, translatorFor(locale));
}

/** How a step is going. Without JavaScript the page comes back at the same step. */
export async function action({ request, params }: ActionFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const code = params['code'] ?? '';
  const said = readStepForm(await request.formData());
  if (said === null) throw new Response(null, { status: 400 });
  const kept = await reportStep(code, said.measure, { state: said.state, note: null });
  if (!kept.ok) throw new Response(null, { status: statusOf(kept.problem) });
  return redirect(`${pathsOf(locale, code).result}#step-${said.measure}`);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.report.meta.title },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function Result() {
  return <ResultPage view={useLoaderData<typeof loader>()} />;
}
