import { LEVELS } from '../questionnaire/items.ts';
import { openingLevelsOf } from '../scoring/gates.ts';
import type { Aim } from './find-way.ts';
import { MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from './months.ts';
import { ITEM_INDEX } from './planning-firm.ts';
import type { Schedule } from './schedule.ts';
import { NEVER } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';
import type { Ways } from './ways.ts';
import { bringsOf } from './ways.ts';

const STRIDE = LEVELS.length;
/** Shares of a step that brings several levels are no whole numbers; a bound must not refuse for a rounding error. */
const ROUNDING = 1e-6;

/** What a level takes at the least, each figure by itself. */
interface Least {
  readonly steps: Float64Array;
  readonly places: Float64Array;
  readonly days: Float64Array;
  readonly cost: Float64Array;
}

const slotOf = (index: number, from: number, to: number): number => (index * STRIDE + from) * STRIDE + to;

/**
 * Tells, without trying, that an aim is out of reach: because even without any limit on means the levels it requires come
 * too late, or because the least that is still to be done is more than what is left of steps, places, days or money.
 * It never refuses what is possible.
 */
export class Bounds {
  private readonly earliest: Int8Array;
  private readonly least: Least;
  /** By aim, in order of months, all that has to be reached by then. */
  private readonly due: readonly (readonly LevelAt[])[];

  constructor(
    private readonly schedule: Schedule,
    private readonly aims: readonly Aim[],
    private readonly ways: Ways,
  ) {
    this.earliest = new Int8Array(schedule.countsFrom.length);
    this.least = leastFor(ways);
    this.due = aims.map((_, rank) => highestOf(aims.slice(0, rank + 1)));
  }

  /** Whether the aims from this month on may still be reached by steps that start in it or later. */
  mayReach(month: number): boolean {
    return this.comesInTime(month) && this.aims.every((aim, rank) => this.leavesEnough(aim, rank, month));
  }

  private comesInTime(month: number): boolean {
    const { schedule, earliest } = this;
    earliest.set(schedule.countsFrom);
    for (let changed = true; changed;) {
      changed = false;
      for (const task of this.ways.tasks) if (this.relax(task, month)) changed = true;
    }
    for (const { task, month: due } of this.aims) {
      if (due < month) continue;
      for (const { index, level } of task.requires) {
        if ((earliest[index * STRIDE + level] as number) > due) return false;
      }
      if (task.kind === 'pilot' && !this.opensInTime(due)) return false;
    }
    return true;
  }

  /** Lets a step begin as soon as all it requires counts; true where that brings a level earlier. */
  private relax(task: Task, month: number): boolean {
    let start = month;
    for (const { index, level } of task.requires) {
      start = Math.max(start, this.earliest[index * STRIDE + level] as number);
    }
    if (start === NEVER) return false;
    const counts = start + task.months;
    let changed = false;
    for (const { index, level } of task.raises) {
      for (let at = level; at > 0 && (this.earliest[index * STRIDE + at] as number) > counts; at -= 1) {
        if (!changed && this.schedule.find(task.id) !== null) return false;
        this.earliest[index * STRIDE + at] = counts;
        changed = true;
      }
    }
    return changed;
  }

  private opensInTime(due: number): boolean {
    return this.schedule.firm.gates.every(
      (gate) =>
        gate.cap !== 'exploring' ||
        openingLevelsOf(gate).some(
          ([item, level]) => (this.earliest[(ITEM_INDEX.get(item) ?? -1) * STRIDE + level] as number) <= due,
        ),
    );
  }

  private leavesEnough({ month: due }: Aim, rank: number, month: number): boolean {
    if (due <= month) return true;
    const { schedule, least } = this;
    let [steps, places, days, cost] = [0, 0, 0, 0];
    for (const { index, level } of this.due[rank] as readonly LevelAt[]) {
      const slot = slotOf(index, this.levelBy(due, index), level);
      steps += least.steps[slot] as number;
      places += least.places[slot] as number;
      days += least.days[slot] as number;
      cost += least.cost[slot] as number;
    }
    return (
      steps <= schedule.stepsLeft + ROUNDING &&
      places <= this.placesLeft(month, due) + ROUNDING &&
      days * (1 - ROUNDING) <= this.daysLeft(month, due) &&
      cost * (1 - ROUNDING) <= this.moneyLeft(month, due)
    );
  }

  private levelBy(month: number, index: number): number {
    return this.schedule.levelAt(month, index);
  }

  private placesLeft(month: number, due: number): number {
    const { places, maxRunning } = this.schedule.windows;
    let left = 0;
    for (let at = month; at < due; at += 1) left += maxRunning - (places[at] as number);
    return left;
  }

  /** The months before an aim parted into quarters, the first of which may have begun before. */
  private daysLeft(month: number, due: number): number {
    const { capacity, windows } = this.schedule;
    if (capacity.days === Infinity) return Infinity;
    let left = 0;
    for (let last = due - 1; last >= month; last -= MONTHS_PER_QUARTER) {
      const first = last - MONTHS_PER_QUARTER + 1;
      let taken = 0;
      for (let at = Math.max(1, first); at <= last; at += 1) taken += windows.days[at] as number;
      left += capacity.days - taken;
    }
    return left;
  }

  private moneyLeft(month: number, due: number): number {
    const { capacity, windows, months } = this.schedule;
    if (capacity.money === Infinity || due - month > MONTHS_PER_YEAR) return Infinity;
    const first = Math.max(1, Math.min(due - MONTHS_PER_YEAR, months - MONTHS_PER_YEAR + 1));
    return capacity.money - (windows.years[first] as number);
  }
}

/** What the aims require together, each level once and as its highest. */
function highestOf(aims: readonly Aim[]): readonly LevelAt[] {
  const highest = new Map<number, number>();
  for (const { task } of aims) {
    for (const { index, level } of task.requires) highest.set(index, Math.max(level, highest.get(index) ?? 0));
  }
  return [...highest].map(([index, level]) => ({ index, level }));
}

/**
 * The least of each figure that lifts an item from one level to another, over all ways and whatever the way costs in the
 * other figures. A step that brings several levels asked for is shared among them.
 */
function leastFor({ tasks, demand }: Ways): Least {
  const size = demand.length * STRIDE * STRIDE;
  const table = (figure: (task: Task) => number): Float64Array => {
    const least = new Float64Array(size);
    for (let index = 0; index < demand.length; index += 1) {
      for (let to = 1; to <= (demand[index] as number); to += 1) {
        for (let from = 0; from < to; from += 1) {
          least[slotOf(index, from, to)] = leastOf({ index, from, to }, least, figure);
        }
      }
    }
    return least;
  };
  const raising = new Map<number, Task[]>();
  for (const task of tasks) {
    for (const { index } of task.raises) raising.set(index, [...(raising.get(index) ?? []), task]);
  }
  const leastOf = (
    { index, from, to }: { index: number; from: number; to: number },
    least: Float64Array,
    figure: (task: Task) => number,
  ): number => {
    let best = Infinity;
    for (const task of raising.get(index) ?? []) {
      if (!task.raises.some((raise) => raise.index === index && raise.level >= to)) continue;
      const before = task.requires.find((required) => required.index === index)?.level ?? 0;
      const rest = before > from && before < to ? (least[slotOf(index, from, before)] as number) : 0;
      best = Math.min(best, figure(task) / bringsOf(task, demand) + rest);
    }
    return best;
  };
  return {
    steps: table(({ kind }) => (kind === 'decision' ? 0 : 1)),
    places: table(({ takesPlace, months }) => (takesPlace ? months : 0)),
    days: table(({ low, months }) => low.daysEachMonth * months),
    cost: table(({ low }) => low.cost),
  };
}
