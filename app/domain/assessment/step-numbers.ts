import type { RoadmapResult } from '../roadmap/roadmap-result.ts';

/** The plan made at completion, as far as it numbers steps. */
export type NumberingPlan = Pick<RoadmapResult, 'steps' | 'later' | 'locked'>;

/**
 * The number of each measure a plan of this assessment can hold. Those of the first plan stay with their measures for
 * ever; what comes later counts on in an order that was fixed on the first day, whatever is reported and when: what the
 * first plan names for later, then what it holds locked, then the rest of the catalogue. So no two papers of one firm
 * give the same number to different steps.
 * @param catalogue Ids of all measures of the method, in its order.
 */
export function printedNumbers(
  { steps, later, locked }: NumberingPlan,
  catalogue: readonly string[],
): ReadonlyMap<string, number> {
  const numbers = new Map(steps.map(({ measure, number }) => [measure, number]));
  let last = Math.max(0, ...numbers.values());
  for (const measure of [...later, ...locked.map((entry) => entry.measure), ...catalogue]) {
    if (!numbers.has(measure)) numbers.set(measure, (last += 1));
  }
  return numbers;
}
