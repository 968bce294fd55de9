import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { createAssessment } from '#app/features/assessment/create-assessment.server.ts';
import { toEvaluationInput } from '#app/features/assessment/evaluation-input.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { WhatIfPanel } from '#app/features/report/components/what-if-panel.tsx';
import { readWhatIf, toFields } from '#app/features/report/what-if/what-if-form.ts';
import { toWhatIfView } from '#app/features/report/what-if/what-if.view-model.ts';
import styles from '#app/styles/report.css?url';
import whatIfStyles from '#app/styles/what-if.css?url';
import { requireFinished } from './$lng.a.$code/finished-page.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: whatIfStyles },
];

async function open(params: LoaderFunctionArgs['params']) {
  const { locale, code, translator, assessment, result } = await requireFinished(params);
  const paths = pathsOf(locale, code);
  const source = {
    today: toEvaluationInput(assessment, result.asOf),
    action: paths.whatIf,
    resultHref: paths.result,
  };
  return { locale, code, translator, source };
}

export async function loader({ params }: LoaderFunctionArgs) {
  const { translator, source } = await open(params);
  return toWhatIfView({ ...source, tried: null }, translator);
}

/** Tries it out for who has no JavaScript, or keeps it: a new assessment that follows this one, to be looked at first. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { locale, code, translator, source } = await open(params);
  const form = await request.formData();
  const fields = toFields(form);
  const read = readWhatIf(fields, source.today);
  if (form.get('intent') === 'keep' && read.faults.length === 0) {
    const { answers, profile } = read.input;
    const changed = read.changedItems.map((item) => [item, answers[item] ?? null] as const);
    const created = await createAssessment({
      locale,
      from: code,
      answers: Object.fromEntries(changed),
      profile: { resources: profile.resources },
    });
    if (created.ok) throw redirect(pathsOf(locale, created.value.code).home);
    throw new Response(null, { status: created.problem.code === 'not-found' ? 404 : 503 });
  }
  const { evaluateWhatIf } = await import('#app/features/report/what-if/evaluate-what-if.ts');
  const tried = {
    ...{ fields, read },
    before: evaluateWhatIf(source.today),
    after: evaluateWhatIf(read.input),
  };
  return data(toWhatIfView({ ...source, tried }, translator), { status: read.faults.length > 0 ? 422 : 200 });
}

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view?.labels.documentTitle },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function WhatIf() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap stack">
      <h1>{view.labels.title}</h1>
      <p className="lead">{view.labels.intro}</p>
      <p>
        <Link to={view.resultHref}>{view.labels.back}</Link>
      </p>
      <WhatIfPanel view={view} under="h1" />
    </div>
  );
}
