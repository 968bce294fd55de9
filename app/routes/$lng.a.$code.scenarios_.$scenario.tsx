import type { LinksFunction, MetaFunction } from '@remix-run/node';
import type { ShouldRevalidateFunction } from '@remix-run/react';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { WhatIfPanel } from '#app/features/report/components/what-if-panel.tsx';
import { KeepScenario } from '#app/features/scenarios/components/keep-scenario.tsx';
import { DropScenario } from '#app/features/scenarios/components/scenario-card.tsx';
import reportStyles from '#app/styles/report.css?url';
import whatIfStyles from '#app/styles/what-if.css?url';
import { requireOwnScenarios } from './$lng.a.$code/own-scenarios.server.ts';
import { scenarioPart } from './$lng.a.$code/scenario-part.server.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: reportStyles },
  { rel: 'stylesheet', href: whatIfStyles },
];

const part = scenarioPart(requireOwnScenarios);

export const loader = part.loader;
export const action = part.action;

/** The answer to a form is the whole page: what it was opened with need not be made again. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && defaultShouldRevalidate;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Scenario() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<typeof action>() ?? opened;
  return (
    <div className="wrap stack">
      <p>
        <Link to={view.back.href}>{view.back.text}</Link>
      </p>
      <h1>{view.title}</h1>
      <p className="lead">{view.intro}</p>
      <WhatIfPanel view={view.whatIf} keeping={(form) => <KeepScenario keep={view.keep} form={form} />} />
      {view.drop && <DropScenario {...view.drop} />}
    </div>
  );
}
