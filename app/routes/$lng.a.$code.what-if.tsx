import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { data, redirect } from '@remix-run/node';
import type { ShouldRevalidateFunction } from '@remix-run/react';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { NEW_CODE } from '#app/components/forms/new-code.tsx';
import { toPresent } from '#app/features/assessment/present.server.ts';
import { createOnce, newCode } from '#app/features/assessment/create-once.server.ts';
import { pathsOf } from '#app/features/questionnaire/paths.ts';
import { KeepWhatIf } from '#app/features/report/components/keep-what-if.tsx';
import { WhatIfPanel } from '#app/features/report/components/what-if-panel.tsx';
import { tryOut } from '#app/features/report/what-if/try-out.server.ts';
import { readWhatIf, toChange, toFields } from '#app/features/report/what-if/what-if-form.ts';
import { toWhatIfView } from '#app/features/report/what-if/what-if.view-model.ts';
import { RememberScenario } from '#app/features/scenarios/components/remember-scenario.tsx';
import { toRemember } from '#app/features/scenarios/scenario-page.view-model.ts';
import { requireValue } from '#app/platform/problem-response.ts';
import { requireForm } from '#app/platform/require-form.ts';
import styles from '#app/styles/report.css?url';
import whatIfStyles from '#app/styles/what-if.css?url';
import type { PageArgs } from './$lng.a.$code/assessment-page.server.ts';
import { requireFinished } from './$lng.a.$code/assessment-page.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'stylesheet', href: whatIfStyles },
];

async function open(args: PageArgs) {
  const { locale, code, translator, paths, completed } = await requireFinished(args);
  const source = {
    ...toPresent(completed),
    action: paths.whatIf,
    resultHref: paths.result,
    newCode: newCode(),
  };
  return { locale, code, translator, source, remember: toRemember(translator, paths.home) };
}

export async function loader(args: LoaderFunctionArgs) {
  const { translator, source, remember } = await open(args);
  return { ...toWhatIfView({ ...source, tried: null }, translator), remember };
}

/** Tries it out for who has no JavaScript, or keeps it: a new assessment that follows this one, to be looked at first. */
export async function action(args: ActionFunctionArgs) {
  const { locale, code, translator, source, remember } = await open(args);
  const form = await requireForm(args.request);
  const fields = toFields(form);
  const read = readWhatIf(fields, { today: source.today, locale });
  let refusal: 'not-saved' | null = null;
  if (form.get('intent') === 'keep' && read.faults.length === 0) {
    const created = await createOnce({ locale, from: code, ...toChange(read) }, form.get(NEW_CODE));
    if (created.ok) throw redirect(pathsOf(locale, created.value.code).home);
    if (created.problem.code !== 'not-saved') requireValue(created);
    refusal = 'not-saved';
  }
  const [before, after] = await Promise.all([
    tryOut(source.today, source.basis),
    tryOut(read.input, source.basis),
  ]);
  const tried = { fields, read, before: requireValue(before), after: requireValue(after) };
  const status = refusal === null ? (read.faults.length > 0 ? 422 : 200) : 503;
  return data({ ...toWhatIfView({ ...source, tried, refusal }, translator), remember }, { status });
}

/** The answer to a form is the whole page: what it was opened with need not be made again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && defaultShouldRevalidate;

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
      <p className="row">
        <Link to={view.resultHref}>{view.labels.back}</Link>
        <Link to={view.remember.list.href}>{view.remember.list.text}</Link>
      </p>
      <WhatIfPanel
        view={view}
        keeping={(form) => (
          <>
            <KeepWhatIf labels={view.labels} form={form} />
            <RememberScenario remember={view.remember} form={form} />
          </>
        )}
      />
    </div>
  );
}
