import type { MetaFunction } from '@remix-run/node';
import { scenarioPart } from './$lng.a.$code/scenario-part.server.ts';
import { requireWorkshopScenarios } from './$lng.account.workshops.$workshop/workshop-scenarios.server.ts';

export { default, links, shouldRevalidate } from './$lng.a.$code.scenarios_.$scenario.tsx';

const part = scenarioPart(requireWorkshopScenarios);

export const loader = part.loader;
export const action = part.action;

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view?.documentTitle }];
