import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ScenariosPage } from '#app/features/scenarios/components/scenarios-page.tsx';
import styles from '#app/styles/scenarios.css?url';
import { requireOwnScenarios } from './$lng.a.$code/own-scenarios.server.ts';
import { scenariosPart } from './$lng.a.$code/scenarios-part.server.ts';

export const links = () => [{ rel: 'stylesheet', href: styles }];

const part = scenariosPart(requireOwnScenarios);

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];

export default function Scenarios() {
  const opened = useLoaderData<typeof loader>();
  return <ScenariosPage view={useActionData<typeof action>() ?? opened} />;
}
