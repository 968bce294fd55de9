import { LEVELS } from '../questionnaire/items.ts';
import type { Task } from './task.ts';

const STRIDE = LEVELS.length;

/** What lifting an item from one level to another takes at the least, each figure by itself. */
interface Figures {
  readonly steps: number;
  readonly places: number;
  readonly days: number;
  readonly cost: number;
}

/** By item and levels; see `slotOf`. */
export type Least = readonly Figures[];

const NOTHING: Figures = { steps: 0, places: 0, days: 0, cost: 0 };

/** Where the table holds an item or milestone, a level it stands at and one it is to reach. */
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
  const least = new Array<Figures>(demand.length * STRIDE * STRIDE).fill(NOTHING);
  const lifting = liftingBy(tasks, demand);
  for (const [index, ways] of lifting.entries()) {
    for (let to = 1; to <= (demand[index] as number); to += 1) {
      for (let from = 0; from < to; from += 1) {
        least[slotOf(index, from, to)] = leastOf(ways, { index, from, to }, least);
      }
    }
  }
  return least;
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

function leastOf(
  ways: readonly Lifting[],
  { index, from, to }: { readonly index: number; readonly from: number; readonly to: number },
  least: Least,
): Figures {
  const best = { steps: Infinity, places: Infinity, days: Infinity, cost: Infinity };
  for (const { task, to: reached, from: before, share } of ways) {
    if (reached < to) continue;
    // What has not to be lifted first takes nothing: the table is filled from below.
    const rest = least[slotOf(index, from, before)] as Figures;
    const { low, months } = task;
    best.steps = Math.min(best.steps, (task.kind === 'decision' ? 0 : share) + rest.steps);
    best.places = Math.min(best.places, (task.takesPlace ? months * share : 0) + rest.places);
    best.days = Math.min(best.days, low.daysEachMonth * months * share + rest.days);
    best.cost = Math.min(best.cost, low.cost * share + rest.cost);
  }
  return best;
}
