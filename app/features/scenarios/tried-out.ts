import type { EvaluationInput } from '#app/domain/evaluation/evaluation.ts';
import type { Present } from '#app/domain/evaluation/present.ts';
import { applyChanges, changesBetween, isWithoutChange } from '#app/domain/scenarios/apply-changes.ts';
import type { Scenario, ScenarioChanges } from '#app/domain/scenarios/scenario.ts';

/** The firm of today as a scenario has it. */
export const firmWith = ({ today }: Present, { changes }: Pick<Scenario, 'changes'>): EvaluationInput =>
  applyChanges(today, changes);

/** What a firm that was tried out changes against today; null where that is nothing. */
export function changesFrom({ today }: Present, tried: EvaluationInput): ScenarioChanges | null {
  const changes = changesBetween(today, tried);
  return isWithoutChange(changes) ? null : changes;
}
