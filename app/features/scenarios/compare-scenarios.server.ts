import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Present } from '#app/domain/evaluation/present.ts';
import { applyChanges } from '#app/domain/scenarios/apply-changes.ts';
import type { Figures } from '#app/domain/scenarios/figures.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { log } from '#app/platform/log.server.ts';
import { digestOf, findFigures } from '#app/threads/evaluations.server.ts';
import { createKeptFigures } from './kept-figures.server.ts';

/** Today and what each scenario would make of it, in the order they were given in. */
export interface ComparedScenarios {
  readonly asOf: IsoDate;
  readonly today: Figures;
  readonly scenarios: readonly { readonly scenario: Scenario; readonly then: Figures }[];
}

const kept = createKeptFigures();

async function toFigures({ basis }: Present, input: EvaluationInput): Promise<Outcome<Figures>> {
  const key = digestOf({ ...basis, input });
  const known = kept.get(key);
  if (known !== undefined) return succeed(known);
  const found = await findFigures({ ...basis, input });
  if (found.ok) kept.set(key, found.value);
  return found;
}

/**
 * Begins to evaluate today and what was just kept, so that it is there when somebody looks at it. Nobody waits for it: what
 * goes wrong is told to who looks.
 */
export function prepareComparison(present: Present, changes: Scenario['changes']): void {
  const inputs = [present.today, applyChanges(present.today, changes)];
  for (const input of inputs) {
    toFigures(present, input).catch((error: unknown) => log.warn({ err: error }, 'No scenario was prepared'));
  }
}

/** Today and the scenarios; what is not kept is evaluated in the thread of the plans. `busy` when too much is being planned. */
export async function compareScenarios(
  present: Present,
  scenarios: readonly Scenario[],
): Promise<Outcome<ComparedScenarios>> {
  const { today, basis } = present;
  const inputs = [today, ...scenarios.map(({ changes }) => applyChanges(today, changes))];
  const [first, ...others] = await Promise.all(inputs.map((input) => toFigures(present, input)));
  if (first === undefined) throw new RangeError('Today is always evaluated');
  if (!first.ok) return first;
  const compared: { readonly scenario: Scenario; readonly then: Figures }[] = [];
  for (const [index, scenario] of scenarios.entries()) {
    const then = others[index];
    if (then === undefined) throw new RangeError('Each scenario is evaluated');
    if (!then.ok) return then;
    compared.push({ scenario, then: then.value });
  }
  return succeed({ asOf: basis.asOf, today: first.value, scenarios: compared });
}
