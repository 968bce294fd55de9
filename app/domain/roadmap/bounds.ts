import { LEVELS } from '../questionnaire/items.ts';
import type { Aim } from './aim.ts';
import { MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from './months.ts';
import type { Schedule } from './schedule.ts';
import type { Least } from './least.ts';
import { slotOf } from './least.ts';
import type { LevelAt, Task } from './task.ts';
import type { Ways } from './ways.ts';
import { certainlyRequiredBy } from './ways.ts';

const STRIDE = LEVELS.length;
/** Shares of a step that brings several levels are no whole numbers; a bound must not refuse for a rounding error. */
const ROUNDING = 1e-6;

interface Waiting {
  readonly task: Task;
  /** Where the table of months holds what it requires. */
  readonly waitsFor: readonly number[];
}

/** For each place in the table of months, the first of these steps that waits for it; their number where none does. */
function firstWaitingFor(steps: readonly Waiting[], places: number): Int16Array {
  const first = new Int16Array(places).fill(steps.length);
  for (let position = steps.length - 1; position >= 0; position -= 1) {
    for (const slot of (steps[position] as Waiting).waitsFor) first[slot] = position;
  }
  return first;
}

const toWaiting = (task: Task): Waiting => ({
  task,
  waitsFor: task.requires.map(({ index, level }) => index * STRIDE + level),
});

/**
 * Tells, without trying, that an aim is out of reach: because even without any limit on means the levels it requires come
 * too late, or because the least that is still to be done is more than what is left of steps, places, days or money.
 * It never refuses what is possible.
 */
export class Bounds {
  private readonly earliest: Int8Array;
  /** The helping steps, each behind those it waits for as far as can be, so that few rounds over them are enough. */
  private readonly inOrder: readonly Waiting[];
  private readonly firstWaiting: Int16Array;
  /** By item or milestone, the level that is missing; 0 where none is, and for all of them once they were summed up. */
  private readonly missing: Int8Array;
  /** The items and milestones of which one is missing. */
  private readonly lacking: number[] = [];
  private readonly open: LevelAt[] = [];
  /** By aim, in order of months, all that has to be reached by then. */
  private readonly due: readonly (readonly LevelAt[])[];

  constructor(
    private readonly schedule: Schedule,
    private readonly aims: readonly Aim[],
    private readonly ways: Ways,
  ) {
    this.earliest = new Int8Array(schedule.countsFrom.length);
    this.missing = new Int8Array(ways.demand.length);
    this.inOrder = ways.tasks.map(toWaiting);
    this.firstWaiting = firstWaitingFor(this.inOrder, this.earliest.length);
    this.letAllBegin(1);
    this.inOrder = this.inOrder
      .map((step) => ({ step, start: this.startOf(step, 1) }))
      .toSorted((a, b) => a.start - b.start)
      .map(({ step }) => step);
    this.firstWaiting = firstWaitingFor(this.inOrder, this.earliest.length);
    this.due = aims.map((_, rank) =>
      aims.slice(0, rank + 1).flatMap(({ task }) => certainlyRequiredBy(schedule, task)),
    );
  }

  /** The first month in which a task could start, means aside; `NEVER` where no way leads to it. */
  earliestStart(task: Task): number {
    this.letAllBegin(1);
    let start = 1;
    for (const { index, level } of task.requires) {
      start = Math.max(start, this.earliest[index * STRIDE + level] as number);
    }
    while (task.kind === 'pilot' && !this.opensInTime(start)) start += 1;
    return start;
  }

  /**
   * Whether the aims from this month on may still be reached by steps that start in it or later. What refuses most is asked
   * first: of what a search is refused, hardly anything is left to the other two.
   */
  mayReach(month: number): boolean {
    return (
      this.leaveEnough(month) &&
      this.comesInTime(month) &&
      this.ways.fewest().canDoWith(this.schedule, this.schedule.stepsLeft)
    );
  }

  private leaveEnough(month: number): boolean {
    for (let rank = 0; rank < this.aims.length; rank += 1) if (!this.leavesEnough(rank, month)) return false;
    return true;
  }

  private comesInTime(month: number): boolean {
    // Mostly nothing is left to be done, as a search goes on to the month of its last aim.
    this.earliest.set(this.schedule.countsFrom);
    if (this.areInTime()) return true;
    this.letAllBegin(month);
    return this.areInTime();
  }

  private areInTime(): boolean {
    const { earliest } = this;
    for (const { task, month: due } of this.aims) {
      for (const { index, level } of task.requires) {
        if ((earliest[index * STRIDE + level] as number) > due) return false;
      }
      if (task.kind === 'pilot' && !this.opensInTime(due)) return false;
    }
    return true;
  }

  private letAllBegin(month: number): void {
    this.earliest.set(this.schedule.countsFrom);
    for (let again = true; again;) {
      again = false;
      for (let position = 0; position < this.inOrder.length; position += 1) {
        if (this.relax(position, month) <= position) again = true;
      }
    }
  }

  /** The first month from this one on in which all that a step requires counts. */
  private startOf({ waitsFor }: Waiting, month: number): number {
    let start = month;
    for (const slot of waitsFor) {
      const from = this.earliest[slot] as number;
      if (from > start) start = from;
    }
    return start;
  }

  /**
   * Lets a step begin as soon as all it requires counts.
   * @returns the first step that waits for a level that comes earlier now: those before it need no second look.
   */
  private relax(position: number, month: number): number {
    const { earliest, firstWaiting } = this;
    const step = this.inOrder[position] as Waiting;
    const counts = this.startOf(step, month) + step.task.months;
    let first = this.inOrder.length;
    let changed = false;
    for (const { index, level } of step.task.raises) {
      for (let at = level; (earliest[index * STRIDE + at] as number) > counts; at -= 1) {
        if (!changed && this.schedule.has(step.task)) return first;
        const slot = index * STRIDE + at;
        earliest[slot] = counts;
        changed = true;
        first = Math.min(first, firstWaiting[slot] as number);
      }
    }
    return first;
  }

  private opensInTime(due: number): boolean {
    return this.schedule.firm.gates.every(
      (gate) =>
        gate.cap !== 'exploring' ||
        this.schedule
          .openingsOf(gate)
          .some(({ index, level }) => (this.earliest[index * STRIDE + level] as number) <= due),
    );
  }

  /** Whether what is still to be done for an aim and those before it is no more than what is left. */
  private leavesEnough(rank: number, month: number): boolean {
    const { schedule } = this;
    const { month: due } = this.aims[rank] as Aim;
    const least = this.ways.least();
    let [steps, places, days, cost] = [0, 0, 0, 0];
    this.findMissing(due, this.due[rank] as readonly LevelAt[]);
    for (let index = this.lacking.pop(); index !== undefined; index = this.lacking.pop()) {
      const slot = slotOf(index, schedule.levelAt(due, index), this.missing[index] as number);
      this.missing[index] = 0;
      const taken = least[slot] as Least[number];
      steps += taken.steps;
      places += taken.places;
      days += taken.days;
      cost += taken.cost;
    }
    return (
      steps <= schedule.stepsLeft + ROUNDING &&
      places <= this.placesLeft(month, due) + ROUNDING &&
      days * (1 - ROUNDING) <= this.daysLeft(month, due) &&
      cost * (1 - ROUNDING) <= this.moneyLeft(month, due)
    );
  }

  /** The levels that are not on their way, of all that is due and of what every way to it waits for. */
  private findMissing(due: number, levels: readonly LevelAt[]): void {
    const { missing, lacking, schedule, open } = this;
    for (const level of levels) open.push(level);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { index, level } = next;
      const before = missing[index] as number;
      if (level <= before || schedule.whenReached(index, level) <= due) continue;
      if (before === 0) lacking.push(index);
      missing[index] = level;
      for (const implied of this.ways.implied(next)) open.push(implied);
    }
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
    const { capacity, windows } = this.schedule;
    if (due - month > MONTHS_PER_YEAR) return Infinity;
    const first = Math.max(1, due - MONTHS_PER_YEAR);
    return capacity.money - (windows.years[first] as number);
  }
}
