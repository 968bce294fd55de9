import type { Bridge } from '../evaluation/evaluation.ts';
import type { Range } from '../shared/range.ts';
import type { Placement, Schedule } from './schedule.ts';
import { fitsBudget } from './schedule.ts';
import type { Task } from './task.ts';

export interface BridgeTest {
  readonly affordable: Bridge;
  readonly doable: Bridge;
}

interface Ledger {
  readonly money: number[];
  readonly days: number[];
}

interface Entry {
  readonly placement: Placement;
  readonly end: keyof Range;
  /** -1 takes the entry out again. */
  readonly sign: 1 | -1;
}

/** Adds a step's estimate to the ledger. */
function book(ledger: Ledger, { placement, end, sign }: Entry): void {
  const load = placement.task[end];
  const add = (into: number[], at: number, amount: number): void => {
    if (at < into.length) into[at] = (into[at] ?? 0) + sign * amount;
  };
  add(ledger.money, placement.quarter, load.cost);
  for (let at = placement.quarter; at <= placement.endQuarter; at += 1)
    add(ledger.days, at, load.daysEachQuarter);
  for (let at = placement.endQuarter + 1; at < ledger.money.length; at += 1) {
    add(ledger.money, at, load.runningEachQuarter);
  }
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
  const ledger: Ledger = {
    money: new Array<number>(schedule.quarters + 1).fill(0),
    days: new Array<number>(schedule.quarters + 1).fill(0),
  };
  const { capacity } = schedule;
  const isStated = schedule.firm.resources !== null;
  const ordered = inReadingOrder(schedule);
  for (const placement of ordered) book(ledger, { placement, end: 'low', sign: 1 });
  const tests = new Map<Placement, BridgeTest>();
  for (const placement of ordered) {
    const raised: Ledger = { money: [...ledger.money], days: [...ledger.days] };
    book(raised, { placement, end: 'low', sign: -1 });
    book(raised, { placement, end: 'high', sign: 1 });
    const isAffordable = fitsBudget(raised.money, capacity.money);
    const isDoable = raised.days.every((days) => days <= capacity.days);
    if (isAffordable) ledger.money.splice(0, ledger.money.length, ...raised.money);
    if (isDoable) ledger.days.splice(0, ledger.days.length, ...raised.days);
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
