import type { Gate } from '../scoring/gates.ts';
import { GATES } from '../scoring/gates.ts';
import type { PlanningFirm } from './planning-firm.ts';
import { startLevels } from './planning-firm.ts';
import { PLAN_QUARTERS } from './quarters.ts';
import type { Load, Loads, Span } from './loads.ts';
import { bookStep, noLoads, unbookStep } from './loads.ts';
import type { Task } from './task.ts';
import { FIND_OUT, UNITS_PER_DAY, UNITS_PER_EURO } from './task.ts';

export const MAX_STARTS_PER_QUARTER = 3;
export const MAX_STEPS = 12;
const QUARTERS_PER_YEAR = 4;
/** Good enough: no step is made for an item that stands at this level. */
export const GOOD_ENOUGH = 3;

export interface Placement extends Span {
  readonly task: Task;
}

interface Undo {
  readonly quarter: number;
  readonly index: number;
  readonly level: number;
}

/** What the firm may spend, in the planner's units; infinite where it is not stated. */
export interface Capacity {
  readonly days: number;
  readonly money: number;
}

export function capacityOf(firm: PlanningFirm): Capacity {
  return {
    days: (firm.resources?.staffDaysPerQuarter ?? Infinity) * UNITS_PER_DAY,
    money: (firm.resources?.budgetEurPerYear ?? Infinity) * UNITS_PER_EURO,
  };
}

/**
 * The plan under construction: which step runs when, what that takes of days and money in each quarter, and which
 * levels count when. Steps are placed and taken back in stack order, so that a search can try and undo.
 * Quarters are numbered from 1. Source of the limits: method 2026-1, section 5, invariants 1 and 2.
 */
export class Schedule {
  readonly placements: Placement[] = [];
  private readonly loads: Loads;
  private readonly starts: number[];
  private readonly running: number[];
  /** Levels that count in each quarter; the one after the last holds the end state. */
  private readonly levels: Int8Array[];
  private readonly undos: Undo[][] = [];

  constructor(
    readonly firm: PlanningFirm,
    readonly capacity: Capacity = capacityOf(firm),
    readonly quarters: number = PLAN_QUARTERS,
  ) {
    const zeros = (): number[] => new Array<number>(quarters + 2).fill(0);
    this.loads = noLoads(quarters);
    this.starts = zeros();
    this.running = zeros();
    this.levels = Array.from({ length: quarters + 2 }, () => startLevels(firm.answers));
  }

  levelAt(quarter: number, index: number): number {
    return this.levels[quarter]?.[index] ?? 0;
  }

  levelsAt(quarter: number): Int8Array {
    return this.levels[quarter] ?? startLevels(this.firm.answers);
  }

  find(id: string): Placement | null {
    return this.placements.find(({ task }) => task.id === id) ?? null;
  }

  /** Whether days, money and the limits on steps leave room for the task from this quarter on. */
  fits(task: Task, quarter: number, load: Load = task.low): boolean {
    const end = quarter + task.quarters - 1;
    if (end > this.quarters || this.placements.length >= MAX_STEPS) return false;
    if ((this.starts[quarter] ?? 0) >= MAX_STARTS_PER_QUARTER) return false;
    for (let at = quarter; at <= end; at += 1) {
      if ((this.running[at] ?? 0) >= this.firm.maxRunning) return false;
      if ((this.loads.days[at] ?? 0) + load.daysEachQuarter > this.capacity.days) return false;
    }
    return this.hasMoneyFor(load, quarter, end);
  }

  /** Whether some quarter has room for the task. Room only shrinks as steps are placed. */
  canEverFit(task: Task, load: Load = task.low): boolean {
    for (let quarter = 1; quarter <= this.quarters; quarter += 1) {
      if (this.fits(task, quarter, load)) return true;
    }
    return false;
  }

  private hasMoneyFor(load: Load, quarter: number, end: number): boolean {
    if (load.cost === 0 && load.runningEachQuarter === 0) return true;
    // With nothing to spend a step is free or it is none: its running cost may begin after the plan, but it comes.
    if (this.capacity.money === 0) return false;
    const withTask: Loads = { days: [], money: [...this.loads.money] };
    bookStep(withTask, { quarter, endQuarter: end }, load);
    return fitsBudget(withTask.money, this.capacity.money);
  }

  /** Whether what has to come before the task counts by this quarter. */
  isReady(task: Task, quarter: number): boolean {
    const { done, dropped } = this.firm;
    const needsNoAnswers = !task.raisesUnknown || done.has(FIND_OUT) || dropped.has(FIND_OUT);
    if (!task.requires.every(({ index, level }) => this.levelAt(quarter, index) >= level)) return false;
    if (task.after !== null && !done.has(task.after) && !this.isOver(task.after, quarter)) return false;
    if (!needsNoAnswers && !this.isOver(FIND_OUT, quarter)) return false;
    return task.kind !== 'pilot' || this.isOpenForPilot(task, quarter);
  }

  private isOver(id: string, quarter: number): boolean {
    const placement = this.find(id);
    return placement !== null && placement.endQuarter < quarter;
  }

  /** No pilot while a gate of cap exploring stands, and one pilot at a time. */
  private isOpenForPilot(task: Task, quarter: number): boolean {
    const end = quarter + task.quarters - 1;
    const isBlocked = this.firm.gates.some(
      (gate) => gate.cap === 'exploring' && this.isStanding(gate, quarter),
    );
    const overlaps = this.placements.some(
      (other) => other.task.kind === 'pilot' && other.quarter <= end && other.endQuarter >= quarter,
    );
    return !isBlocked && !overlaps;
  }

  /** Gates that still stand in this quarter and that the task opens. */
  opensAt(task: Task, quarter: number): PlanningFirm['gates'] {
    return task.opens.length === 0 ? task.opens : task.opens.filter((gate) => this.isStanding(gate, quarter));
  }

  /** Position of the first gate the task opens in this quarter, in table order; after all gates where it opens none. */
  rankAsOpener(task: Task, quarter: number): number {
    const first = this.opensAt(task, quarter)[0];
    return first ? GATES.indexOf(first) : GATES.length;
  }

  /** Gates of today that no level counting in this quarter opens yet. */
  standingGatesAt(quarter: number): PlanningFirm['gates'] {
    return this.firm.gates.filter((gate) => this.isStanding(gate, quarter));
  }

  /** Whether it is a gate of today that no level counting in this quarter opens yet. */
  private isStanding(gate: Gate, quarter: number): boolean {
    if (!this.firm.gates.includes(gate)) return false;
    // A loop and no list: a search asks this more often than anything else.
    for (const { task, endQuarter } of this.placements) {
      if (endQuarter < quarter && task.opens.includes(gate)) return false;
    }
    return true;
  }

  /**
   * Whether an improvement still has something to improve: an item below 3 and below the level it raises to, which
   * no other step of the plan raises that far. Pilots, decisions and roll-outs are wanted for their goal.
   */
  isUseful(task: Task, quarter: number): boolean {
    if (task.kind !== 'improvement') return true;
    return task.raises.some(({ index, level }) => {
      const now = this.levelAt(quarter, index);
      return now < GOOD_ENOUGH && now < level && !this.isRaisedElsewhere(task, index, level);
    });
  }

  private isRaisedElsewhere(task: Task, index: number, level: number): boolean {
    return this.placements.some(
      (other) =>
        other.task.id !== task.id &&
        other.task.raises.some((raise) => raise.index === index && raise.level >= level),
    );
  }

  /** Whether every step already placed still raises something at its own start. */
  areAllUseful(): boolean {
    return this.placements.every(
      ({ task, quarter }) =>
        task.kind !== 'improvement' ||
        task.raises.some(({ index, level }) => {
          const before = this.levelAt(quarter, index);
          return before < GOOD_ENOUGH && before < level;
        }),
    );
  }

  place(task: Task, quarter: number): void {
    const endQuarter = quarter + task.quarters - 1;
    this.placements.push({ task, quarter, endQuarter });
    this.book(task, quarter, 1);
    const undos: Undo[] = [];
    for (let at = endQuarter + 1; at <= this.quarters + 1; at += 1) {
      const levels = this.levelsAt(at);
      for (const { index, level } of task.raises) {
        const before = levels[index] ?? 0;
        if (before >= level) continue;
        undos.push({ quarter: at, index, level: before });
        levels[index] = level;
      }
    }
    this.undos.push(undos);
  }

  /** Takes back the step placed last. */
  takeBack(): void {
    const placement = this.placements.pop();
    if (!placement) return;
    this.book(placement.task, placement.quarter, -1);
    for (const { quarter, index, level } of this.undos.pop() ?? []) this.levelsAt(quarter)[index] = level;
  }

  private book(task: Task, quarter: number, sign: 1 | -1): void {
    const endQuarter = quarter + task.quarters - 1;
    const enter = sign === 1 ? bookStep : unbookStep;
    enter(this.loads, { quarter, endQuarter }, task.low);
    this.starts[quarter] = (this.starts[quarter] ?? 0) + sign;
    for (let at = quarter; at <= endQuarter; at += 1) this.running[at] = (this.running[at] ?? 0) + sign;
  }

  /** The busiest quarter's days and the dearest four consecutive quarters' money. */
  peakLoad(): Capacity {
    const { days, money } = this.loads;
    const years = money.map((_, first) =>
      money.slice(first, first + QUARTERS_PER_YEAR).reduce((sum, spent) => sum + spent, 0),
    );
    return { days: Math.max(...days), money: Math.max(...years) };
  }

  /** What the plan takes and has taken, for a search that remembers dead ends. */
  fingerprintFrom(quarter: number): string {
    const later = (values: readonly number[], from: number): string =>
      values.slice(Math.max(from, 0)).join(',');
    return `${later(this.running, quarter)}|${later(this.loads.money, quarter - QUARTERS_PER_YEAR + 1)}`;
  }
}

/** Whether any four consecutive quarters stay within a year's money. Index 0 is unused. */
export function fitsBudget(money: readonly number[], budget: number): boolean {
  if (budget === Infinity) return true;
  for (let first = 1; first < money.length; first += 1) {
    let sum = 0;
    for (let at = first; at < first + QUARTERS_PER_YEAR; at += 1) sum += money[at] ?? 0;
    if (sum > budget) return false;
  }
  return true;
}
