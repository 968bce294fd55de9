import type { Bridge } from './roadmap-result.ts';
import type { Loads } from './loads.ts';
import { bookStep, noLoads, unbookStep } from './loads.ts';
import type { Placement, Schedule } from './schedule.ts';
import { fitsBudget } from './schedule.ts';
import type { Task } from './task.ts';

export interface BridgeTest {
  readonly affordable: Bridge;
  readonly doable: Bridge;
}

/** Steps in the order people read them: by quarter, gate openers first, then in order of choice. */
export function inReadingOrder(schedule: Schedule): readonly Placement[] {
  const rank = ({ task, quarter }: Placement): number => schedule.rankAsOpener(task, quarter);
  return schedule.placements.toSorted((a, b) => a.quarter - b.quarter || rank(a) - rank(b));
}

/**
 * The bridge test on each step: `yes` where its high estimate fits beside what the steps before it were granted and
 * the low estimates of the rest, `only-at-low` otherwise, null without stated resources.
 * Source: method 2026-1, section 5, bridge test.
 */
export function testBridge(schedule: Schedule): ReadonlyMap<Placement, BridgeTest> {
  const granted = noLoads(schedule.quarters);
  const { capacity } = schedule;
  const isStated = schedule.firm.resources !== null;
  const ordered = inReadingOrder(schedule);
  for (const placement of ordered) bookStep(granted, placement, placement.task.low);
  const tests = new Map<Placement, BridgeTest>();
  for (const placement of ordered) {
    const raised: Loads = { money: [...granted.money], days: [...granted.days] };
    unbookStep(raised, placement, placement.task.low);
    bookStep(raised, placement, placement.task.high);
    const isAffordable = fitsBudget(raised.money, capacity.money);
    const isDoable = raised.days.every((days) => days <= capacity.days);
    if (isAffordable) granted.money.splice(0, granted.money.length, ...raised.money);
    if (isDoable) granted.days.splice(0, granted.days.length, ...raised.days);
    const say = (holds: boolean): Bridge => (isStated ? (holds ? 'yes' : 'only-at-low') : null);
    tests.set(placement, { affordable: say(isAffordable), doable: say(isDoable) });
  }
  return tests;
}

/**
 * At most half of a year's budget may stand at only-at-low. The steps that reach a pilot are exempt: that a plan
 * which exists is not withheld weighs more (invariant 7).
 */
export function isWithinCautiousHalf(schedule: Schedule, added: Task): boolean {
  if (schedule.capacity.money === Infinity || added.low.cost + added.low.runningEachQuarter === 0)
    return true;
  const tests = testBridge(schedule);
  const cautious: number[] = new Array<number>(2).fill(0);
  for (const placement of schedule.placements) {
    if (tests.get(placement)?.affordable !== 'only-at-low') continue;
    const year = placement.quarter <= 4 ? 0 : 1;
    cautious[year] = (cautious[year] ?? 0) + placement.task.low.cost;
  }
  return cautious.every((sum) => 2 * sum <= schedule.capacity.money);
}
