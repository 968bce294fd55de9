import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import { MOST_COMPARED } from '#app/domain/scenarios/scenario.ts';
import { COMPARE_WITH } from './paths.ts';

export interface Chosen {
  readonly compared: readonly Scenario[];
  /** Whether more were chosen than stand side by side. */
  readonly isTooMany: boolean;
}

/** Those an address names, in their own order; the last ones kept where it names none that is there. */
export function chosenIn(address: string, scenarios: readonly Scenario[]): Chosen {
  const named = new URL(address).searchParams.getAll(COMPARE_WITH);
  const chosen = scenarios.filter(({ id }) => named.includes(id));
  const shown = chosen.length > 0 ? chosen : scenarios.slice(-MOST_COMPARED);
  return { compared: shown.slice(0, MOST_COMPARED), isTooMany: chosen.length > MOST_COMPARED };
}
