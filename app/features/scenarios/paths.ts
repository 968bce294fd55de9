import type { ScenarioId } from '#app/domain/scenarios/scenario.ts';

/** What is chosen in the list, to stand beside today. */
export const COMPARE_WITH = 'with';

/** Where the scenarios of an assessment are compared, under the address of the assessment or of a workshop about it. */
export const scenariosPath = (home: string): string => `${home}/scenarios`;

/** In the place of an id: the one that is thought of next. */
export const NEW_SCENARIO = 'new';

/** Where one is looked at and changed. */
export const scenarioPath = (home: string, id: ScenarioId): string =>
  `${scenariosPath(home)}/${encodeURIComponent(id)}`;
