import { GOOD_ENOUGH, ITEMS, LEVELS } from '../questionnaire/items.ts';
import type { Gate } from '../scoring/gates.ts';
import { openingLevelsOf } from '../scoring/gates.ts';
import type { Load, Span } from './loads.ts';
import { toDayUnits, toMoneyUnits } from './loads.ts';
import { PLAN_MONTHS } from './months.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { ITEM_INDEX, startLevels } from './planning-firm.ts';
import type { LevelAt, Task } from './task.ts';
import { bringsLevel, milestonesEnd, raisedItems } from './task.ts';
import type { Capacity } from './windows.ts';
import { MAX_ERRANDS_BEGUN_IN_A_MONTH, Windows } from './windows.ts';

const STRIDE = LEVELS.length;
/** Stands for a month that never comes. */
export const NEVER = 127;

export interface Placement extends Span {
  readonly task: Task;
  /** What is set aside for it. */
  readonly load: Load;
  /** The same as it is booked: a roll-out without what its pilot costs to run. */
  readonly booked: Load;
}

export function capacityOf({ resources }: Pick<PlanningFirm, 'resources'>): Capacity {
  return {
    days: resources === null ? Infinity : toDayUnits(resources.staffDaysPerQuarter),
    money: resources === null ? Infinity : toMoneyUnits(resources.budgetEurPerYear),
  };
}

const openingsOf = (gate: Gate): readonly LevelAt[] =>
  openingLevelsOf(gate).map(([item, level]) => ({ index: ITEM_INDEX.get(item) ?? -1, level }));

interface Circumstances {
  readonly firm: PlanningFirm;
  /** Milestones reached without a step, and the month from which they count. */
  readonly reached: readonly { readonly index: number; readonly from: number }[];
  readonly capacity?: Capacity;
  readonly months?: number;
}

/**
 * The plan under construction: which step runs when, what that takes of days, money and places, and from which month
 * each level counts. Steps are placed and taken back in stack order, so that a search can try and undo. Months are
 * numbered from 1. Source of the limits: method 2026-2, section 5, invariants 1 and 2.
 */
export class Schedule {
  readonly firm: PlanningFirm;
  readonly capacity: Capacity;
  readonly months: number;
  readonly placements: Placement[] = [];
  /** Days, money and places by month. */
  readonly windows: Windows;
  /** By item or milestone and level, the month from which it counts; 0 is today. */
  readonly countsFrom: Int8Array;
  /** The places in `countsFrom` that steps have changed, each followed by what stood there: one list, to make none a step. */
  private readonly undos: number[] = [];
  /** How long that list was before each step. */
  private readonly undosBefore: number[] = [];
  private readonly openings: ReadonlyMap<Gate, readonly LevelAt[]>;
  private counted = 0;
  private readonly planned = new Set<string>();

  constructor({ firm, reached, capacity = capacityOf(firm), months = PLAN_MONTHS }: Circumstances) {
    this.firm = firm;
    this.capacity = capacity;
    this.months = months;
    this.openings = new Map(firm.gates.map((gate) => [gate, openingsOf(gate)]));
    this.windows = new Windows(capacity, months, firm.maxRunning);
    this.countsFrom = new Int8Array(milestonesEnd(firm) * STRIDE).fill(NEVER);
    const levels = startLevels(firm.answers);
    for (let index = 0; index * STRIDE < this.countsFrom.length; index += 1) {
      for (let level = 0; level <= (levels[index] ?? 0); level += 1)
        this.countsFrom[index * STRIDE + level] = 0;
    }
    for (const { index, from } of reached) this.countsFrom[index * STRIDE + 1] = from;
  }

  /** The month from which a level of an item or milestone counts, `NEVER` where no step reaches it. */
  whenReached(index: number, level: number): number {
    return this.countsFrom[index * STRIDE + level] as number;
  }

  levelAt(month: number, index: number): number {
    let level = 0;
    while (level + 1 < STRIDE && this.whenReached(index, level + 1) <= month) level += 1;
    return level;
  }

  levelsAt(month: number): Int8Array {
    return Int8Array.from(ITEMS, (_, index) => this.levelAt(month, index));
  }

  /** Whether it is in the plan, in whatever form. */
  has({ id }: Pick<Task, 'id'>): boolean {
    return this.planned.has(id);
  }

  find(id: string): Placement | null {
    if (!this.planned.has(id)) return null;
    for (const placement of this.placements) if (placement.task.id === id) return placement;
    return null;
  }

  /** Steps a plan may still hold, decisions aside. */
  get stepsLeft(): number {
    return this.firm.maxSteps - this.counted;
  }

  /** Whether days, money, places and the limits on steps leave room for the task from this month on. */
  fits(task: Task, month: number, load: Load = task.low): boolean {
    const endMonth = month + task.months - 1;
    if (endMonth > this.months || (task.kind !== 'decision' && this.stepsLeft <= 0)) return false;
    if (task.isErrand && (this.windows.errands[month] as number) >= MAX_ERRANDS_BEGUN_IN_A_MONTH)
      return false;
    return (
      (!task.takesPlace || this.windows.havePlaceFor(month, endMonth)) &&
      this.windows.haveDaysFor(load, month, endMonth) &&
      this.windows.haveMoneyFor(this.netLoad(task, load), month, endMonth)
    );
  }

  /** What a roll-out costs to run takes the place of what its pilot costs. */
  private netLoad(task: Task, load: Load): Load {
    if (task.kind !== 'roll-out') return load;
    const pilot = this.placements.find(
      ({ task: other }) => other.kind === 'pilot' && other.goal === task.goal,
    );
    if (!pilot) return load;
    return { ...load, runningEachMonth: load.runningEachMonth - pilot.load.runningEachMonth };
  }

  /** Whether all that it requires counts by this month, and no gate bars it. */
  isReady(task: Task, month: number): boolean {
    for (const { index, level } of task.requires) if (this.whenReached(index, level) > month) return false;
    return task.kind !== 'pilot' || !this.isBarred(month);
  }

  /** Whether a gate stands that no pilot starts behind. */
  private isBarred(month: number): boolean {
    for (const gate of this.firm.gates)
      if (gate.cap === 'exploring' && this.isStanding(gate, month)) return true;
    return false;
  }

  /** Whether a gate of today is not opened by what counts in this month. */
  isStanding(gate: Gate, month: number): boolean {
    for (const { index, level } of this.openings.get(gate) ?? []) {
      if (this.whenReached(index, level) <= month) return false;
    }
    return true;
  }

  /** The levels of which one opens a gate of today. */
  openingsOf(gate: Gate): readonly LevelAt[] {
    return this.openings.get(gate) ?? [];
  }

  /** Whether a level counts by this month, or a step begun by then brings it. */
  isBrought({ index, level }: LevelAt, month: number): boolean {
    const from = this.whenReached(index, level);
    if (from <= month) return true;
    if (from === NEVER) return false;
    for (const placement of this.placements) {
      if (placement.month <= month && bringsLevel(placement.task, { index, level })) return true;
    }
    return false;
  }

  /**
   * Whether an improvement still has something to improve: an item below 3 that no step begun by then raises as far.
   * Other steps are wanted for what they are.
   */
  isUseful(task: Task, month: number): boolean {
    if (task.kind !== 'improvement') return true;
    for (const { index, level } of task.raises) {
      if (index >= ITEMS.length || this.whenReached(index, Math.min(level, GOOD_ENOUGH)) <= month) continue;
      if (!this.isBrought({ index, level }, month)) return true;
    }
    return false;
  }

  /** Whether it raises an item below 3 further than anything in the whole plan does. */
  isNew(task: Task, month: number): boolean {
    return (
      task.kind !== 'improvement' ||
      raisedItems(task).some(
        ({ index, level }) =>
          this.whenReached(index, level) === NEVER && this.whenReached(index, GOOD_ENOUGH) > month,
      )
    );
  }

  /**
   * Whether it may start in this month: not in the plan yet, wanted, ready, and with room for it. Room is lacking most often
   * and use hardly ever, so that it is asked in this order.
   */
  canStart(task: Task, month: number): boolean {
    return (
      this.isReady(task, month) && !this.has(task) && this.fits(task, month) && this.isUseful(task, month)
    );
  }

  /** Whether every improvement of the plan still raises something that nothing else raises as far by its start. */
  areAllUseful(): boolean {
    return this.placements.every(
      ({ task, month }) => task.kind !== 'improvement' || this.isNeeded(task, month),
    );
  }

  private isNeeded(task: Task, month: number): boolean {
    return task.raises.some(({ index, level }) => {
      if (index >= ITEMS.length || this.whenReached(index, Math.min(level, GOOD_ENOUGH)) === 0) return false;
      return !this.placements.some(
        (other) =>
          other.task.id !== task.id &&
          other.month <= month &&
          bringsLevel(other.task, { index, level: Math.min(level, GOOD_ENOUGH) }),
      );
    });
  }

  place(task: Task, month: number, load: Load = task.low): void {
    const endMonth = month + task.months - 1;
    const booked = this.netLoad(task, load);
    this.placements.push({ task, month, endMonth, load, booked });
    this.planned.add(task.id);
    this.windows.book({ month, endMonth, load: booked, sign: 1, task });
    if (task.kind !== 'decision') this.counted += 1;
    this.undosBefore.push(this.undos.length);
    for (const { index, level } of task.raises) {
      for (let at = level; at > 0; at -= 1) {
        const slot = index * STRIDE + at;
        const before = this.countsFrom[slot] as number;
        if (before <= endMonth + 1) break;
        this.undos.push(slot, before);
        this.countsFrom[slot] = endMonth + 1;
      }
    }
  }

  /** Takes back the step placed last. */
  takeBack(): void {
    const placement = this.placements.pop();
    if (!placement) return;
    const { task, month, endMonth, booked } = placement;
    this.planned.delete(task.id);
    this.windows.book({ month, endMonth, load: booked, sign: -1, task });
    if (task.kind !== 'decision') this.counted -= 1;
    const from = this.undosBefore.pop() ?? 0;
    while (this.undos.length > from) {
      const before = this.undos.pop() as number;
      this.countsFrom[this.undos.pop() as number] = before;
    }
  }

  /** Places steps as they were placed before, in the same order. */
  restore(placements: readonly Placement[]): void {
    this.takeBackTo(0);
    for (const { task, month, load } of placements) this.place(task, month, load);
  }

  /** Takes back steps until only so many are left. */
  takeBackTo(count: number): void {
    while (this.placements.length > count) this.takeBack();
  }
}
