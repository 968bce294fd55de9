import type { RoadmapResult, StepResult } from '../roadmap/roadmap-result.ts';
import type { StepRemark } from './step-remark.ts';

/**
 * The number of each step as it stands on paper. Those of the first plan stay with their measures for ever; what came
 * later counts on: first what was reported of it, in the order it was said, then what is planned now.
 */
export function printedNumbers(
  firstPlan: Pick<RoadmapResult, 'steps'>,
  remarks: readonly StepRemark[],
  planned: readonly Pick<StepResult, 'measure'>[] = [],
): ReadonlyMap<string, number> {
  const numbers = new Map(firstPlan.steps.map(({ measure, number }) => [measure, number]));
  const inOrder = remarks.toSorted((one, other) => (one.at < other.at ? -1 : 1));
  let last = Math.max(0, ...numbers.values());
  for (const { measure } of [...inOrder, ...planned]) {
    if (!numbers.has(measure)) numbers.set(measure, (last += 1));
  }
  return numbers;
}
