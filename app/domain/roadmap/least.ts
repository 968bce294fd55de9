import { LEVELS } from '../questionnaire/items.ts';
import type { Task } from './task.ts';

const STRIDE = LEVELS.length;

/** What lifting an item from one level to another takes at the least, each figure by itself; see `slotOf`. */
export interface Least {
  readonly steps: Float64Array;
  readonly places: Float64Array;
  readonly days: Float64Array;
  readonly cost: Float64Array;
}

/** Where the tables hold an item or milestone, a level it stands at and one it is to reach. */
export const slotOf = (index: number, from: number, to: number): number =>
  (index * STRIDE + from) * STRIDE + to;

interface Lifting {
  readonly task: Task;
  /** The level it lifts to. */
  readonly to: number;
  /** The level of the same item that it requires. */
  readonly from: number;
  /** It is shared among all the levels asked for that it brings. */
  readonly share: number;
}

/**
 * The least of each figure, over all ways and whatever a way costs in the other figures. A step that brings several
 * levels asked for is shared among them, so that sums over items never count it twice.
 */
export function leastFor(tasks: readonly Task[], demand: Int8Array): Least {
  const size = demand.length * STRIDE * STRIDE;
  const tables = {
    steps: new Float64Array(size),
    places: new Float64Array(size),
    days: new Float64Array(size),
    cost: new Float64Array(size),
  };
  const lifting = liftingBy(tasks, demand);
  for (const [index, ways] of lifting.entries()) {
    for (let to = 1; to <= (demand[index] as number); to += 1) {
      for (let from = 0; from < to; from += 1) fill(tables, ways, { index, from, to });
    }
  }
  return tables;
}

function liftingBy(tasks: readonly Task[], demand: Int8Array): readonly (readonly Lifting[])[] {
  const lifting: Lifting[][] = Array.from(demand, () => []);
  for (const task of tasks) {
    const asked = task.raises.filter(({ index }) => (demand[index] as number) > 0);
    for (const { index, level } of asked) {
      const from = task.requires.find((required) => required.index === index)?.level ?? 0;
      (lifting[index] as Lifting[]).push({ task, to: level, from, share: 1 / asked.length });
    }
  }
  return lifting;
}

function fill(
  { steps, places, days, cost }: Least,
  ways: readonly Lifting[],
  { index, from, to }: { readonly index: number; readonly from: number; readonly to: number },
): void {
  const slot = slotOf(index, from, to);
  const best = { steps: Infinity, places: Infinity, days: Infinity, cost: Infinity };
  for (const { task, to: reached, from: before, share } of ways) {
    if (reached < to) continue;
    // What has not to be lifted first stands at 0 still: the tables are filled from below.
    const rest = slotOf(index, from, before);
    const of = (table: Float64Array): number => table[rest] as number;
    const { low, months } = task;
    best.steps = Math.min(best.steps, (task.kind === 'decision' ? 0 : share) + of(steps));
    best.places = Math.min(best.places, (task.takesPlace ? months * share : 0) + of(places));
    best.days = Math.min(best.days, low.daysEachMonth * months * share + of(days));
    best.cost = Math.min(best.cost, low.cost * share + of(cost));
  }
  steps[slot] = best.steps;
  places[slot] = best.places;
  days[slot] = best.days;
  cost[slot] = best.cost;
}
