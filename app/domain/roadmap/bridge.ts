import type { Goal } from '../questionnaire/profile.ts';
import type { Bridge } from './roadmap-result.ts';
import { planYearOf } from './months.ts';
import type { Placement, Schedule } from './schedule.ts';
import { stepsServing } from './steps-serving.ts';

export interface BridgeTest {
  readonly affordable: Bridge;
  readonly doable: Bridge;
}

interface Fit {
  readonly hasMoney: boolean;
  readonly hasDays: boolean;
}

/** Whether a step of the plan fits at its high estimate too, beside all others at their low. */
export function fitsAtHigh({ windows, placements }: Schedule, placement: Placement): Fit {
  const { task, month, endMonth, booked } = placement;
  const difference = task.high.runningEachMonth - task.low.runningEachMonth;
  const high = { ...task.high, runningEachMonth: booked.runningEachMonth + difference };
  const replacing = placements.find(
    (other) => task.kind === 'pilot' && other.task.kind === 'roll-out' && other.task.goal === task.goal,
  );
  const book = (sign: 1 | -1): void => {
    windows.bookLoad({ month, endMonth }, booked, sign === 1 ? -1 : 1);
    windows.bookLoad({ month, endMonth }, high, sign);
    // The roll-out ends what the pilot costs to run, whatever that is.
    if (replacing) {
      const saved = { daysEachMonth: 0, cost: 0, runningEachMonth: -difference };
      windows.bookLoad(replacing, saved, sign);
    }
  };
  book(1);
  const fit = { hasMoney: windows.areWithinMoney(), hasDays: windows.areWithinDays() };
  book(-1);
  return fit;
}

/**
 * The bridge test on each step of a plan: `yes` where its high estimate fits beside all others at their low, and
 * `only-at-low` otherwise; null without stated resources. Source: method 2026-2, section 5, "Bridge test".
 */
export function testBridge(schedule: Schedule): ReadonlyMap<Placement, BridgeTest> {
  const isStated = schedule.firm.resources !== null;
  const say = (holds: boolean): Bridge => (holds ? 'yes' : 'only-at-low');
  return new Map(
    schedule.placements.map((placement) => {
      if (!isStated) return [placement, { affordable: null, doable: null }];
      const { hasMoney, hasDays } = fitsAtHigh(schedule, placement);
      return [placement, { affordable: say(hasMoney), doable: say(hasDays) }];
    }),
  );
}

/**
 * At most half of a plan year's budget, at low cost, may stand at only-at-low. What leads to the first trial or its
 * routine does not count: that a plan which exists is not withheld weighs more (invariant 7).
 */
export function isWithinCautiousHalf(schedule: Schedule, firstGoal: Goal | null): boolean {
  if (schedule.capacity.money === Infinity) return true;
  const exempt = firstGoal === null ? new Set() : stepsServing(schedule, firstGoal);
  const years: [number, number] = [0, 0];
  const add = (month: number, amount: number): void => {
    years[planYearOf(month) as 0 | 1] += amount;
  };
  for (const placement of schedule.placements) {
    const { month, endMonth, booked } = placement;
    if (exempt.has(placement) || (booked.cost === 0 && booked.runningEachMonth === 0)) continue;
    if (fitsAtHigh(schedule, placement).hasMoney) continue;
    add(month, booked.cost);
    for (let at = endMonth + 1; at <= schedule.months; at += 1) add(at, booked.runningEachMonth);
  }
  return years.every((sum) => 2 * sum <= schedule.capacity.money);
}
