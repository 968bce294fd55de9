import type { MetaFunction } from '@remix-run/node';
import { scenariosPart } from './$lng.a.$code/scenarios-part.server.ts';
import { requireWorkshopScenarios } from './$lng.account.workshops.$workshop/workshop-scenarios.server.ts';

export { default, links } from './$lng.a.$code.scenarios.tsx';

const part = scenariosPart(requireWorkshopScenarios);

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];
