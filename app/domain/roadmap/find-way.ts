import type { Aim } from './aim.ts';
import type { Effort } from './effort.ts';
import { Bounds } from './bounds.ts';
import type { GateRoute } from './gates-first.ts';
import { beginsWithGate, isGateStep, openableGates } from './gates-first.ts';
import { MONTHS_PER_YEAR } from './months.ts';
import { Needs } from './needs.ts';
import type { Placement, Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT } from './task.ts';
import type { Ways } from './ways.ts';
import { findWays } from './ways.ts';

export interface Means {
  readonly tasks: readonly Task[];
  readonly routes: readonly GateRoute[];
  readonly effort: Effort;
  /** What helps to reach the aims, if it is known already. */
  readonly ways?: Ways;
}

/**
 * Places the aims, which sets their days and money aside, and all that they need before them; leaves the schedule
 * untouched and returns false where there is no way, or the effort is spent. The search is complete: it tries every set
 * of helping steps in every month, except where it can tell that nothing is lost.
 * Source: method 2026-2, section 5, invariants 1, 2, 6, 7 and 8.
 */
export function findWay(schedule: Schedule, wished: readonly Aim[], means: Means): boolean {
  const aims = wished.toSorted((a, b) => a.month - b.month);
  const before = schedule.placements.length;
  for (const { task, month, load = task.low } of aims) {
    if (!schedule.fits(task, month, load)) {
      schedule.takeBackTo(before);
      return false;
    }
    schedule.place(task, month, load);
  }
  if (new WaySearch(schedule, aims, means).run()) return true;
  schedule.takeBackTo(before);
  return false;
}

/** More than a plan has months, so that a step and the month of its end are one number. */
const MONTHS_NUMBERED = 64;

interface Month {
  readonly month: number;
  readonly candidates: readonly Task[];
  /** Candidates from here on open gates only. */
  readonly helping: number;
  /** For each gate that can be opened in this month, what may begin. */
  readonly openable: readonly (readonly Task[])[];
}

/** Whether the dearest steps that a plan has room for are more than a year's money. */
function canRunShort({ capacity, stepsLeft, windows }: Schedule, tasks: readonly Task[]): boolean {
  if (capacity.money === Infinity) return false;
  const dearest = new Map<string, number>();
  for (const { id, low } of tasks) {
    dearest.set(id, Math.max(dearest.get(id) ?? 0, low.cost + low.runningEachMonth * MONTHS_PER_YEAR));
  }
  const most = [...dearest.values()].sort((a, b) => b - a).slice(0, stepsLeft);
  const booked = Math.max(windows.running * MONTHS_PER_YEAR, ...windows.years);
  return most.reduce((sum, cost) => sum + cost, booked) > capacity.money;
}

class WaySearch {
  private readonly ways: Ways;
  private readonly bounds: Bounds;
  private readonly needs: Needs;
  private readonly last: number;
  /** Placements from here on are the search's own. */
  private readonly own: number;
  private readonly deadEnds = new Set<string>();
  /** Amounts of days and money seen in states. */
  private readonly numbers = new Map<number, number>();
  private readonly state: number[] = [];
  /** Whether money can be what keeps a step from starting. */
  private readonly isMoneyShort: boolean;

  constructor(
    private readonly schedule: Schedule,
    private readonly aims: readonly Aim[],
    private readonly means: Means,
  ) {
    this.ways =
      means.ways ??
      findWays(
        schedule,
        aims.map(({ task }) => task),
        means.tasks,
      );
    this.bounds = new Bounds(schedule, aims, this.ways);
    this.needs = new Needs(schedule, aims, this.ways);
    this.last = Math.max(...aims.map(({ month }) => month));
    this.own = schedule.placements.length;
    this.isMoneyShort = canRunShort(schedule, this.ways.tasks);
  }

  run(): boolean {
    return this.search(1);
  }

  private search(month: number): boolean {
    const { schedule, last } = this;
    for (const aim of this.aims) if (aim.month === month && !schedule.isReady(aim.task, month)) return false;
    if (!this.bounds.mayReach(month)) return false;
    const key = this.stateAt(month);
    if (this.deadEnds.has(key)) return false;
    const openable = openableGates(schedule, this.means.routes, month);
    const helping = month === last ? [] : this.helpingIn(month);
    const opening = openable.flat().filter((task) => !helping.includes(task));
    const found = this.choose(
      { month, candidates: [...helping, ...opening], helping: helping.length, openable },
      0,
    );
    if (!found && !this.means.effort.isSpent) this.deadEnds.add(key);
    return found;
  }

  /** The steps that could start in this month and be of use, those with least time to spare first. */
  private helpingIn(month: number): readonly Task[] {
    const { schedule, needs } = this;
    needs.lookFrom(month);
    const helping: { readonly task: Task; readonly slack: number }[] = [];
    for (const task of this.ways.tasks) {
      const slack = needs.slackOf(task, month);
      if (slack !== null && schedule.canStart(task, month)) helping.push({ task, slack });
    }
    return helping.sort((a, b) => a.slack - b.slack || a.task.order - b.task.order).map(({ task }) => task);
  }

  /** Tries every set of steps that may start in this month, the fullest first. */
  private choose(at: Month, from: number): boolean {
    const { schedule, means } = this;
    for (let index = from; index < at.candidates.length; index += 1) {
      const task = at.candidates[index] as Task;
      if (!schedule.canStart(task, at.month)) continue;
      if (index >= at.helping && this.isServed(task, at)) continue;
      if (!means.effort.spend()) return false;
      schedule.place(task, at.month);
      if (this.choose(at, index + 1)) return true;
      schedule.takeBack();
    }
    return this.close(at);
  }

  /** Whether another step that begins in this month serves each gate that the task would open. */
  private isServed(task: Task, { month, openable }: Month): boolean {
    const own = openable.filter((gate) => gate.includes(task));
    return own.every((gate) =>
      this.schedule.placements.some(
        (placement) => placement.month === month && gate.includes(placement.task),
      ),
    );
  }

  private close({ month, openable }: Month): boolean {
    const { schedule, last } = this;
    if (openable.length > 0 && !beginsWithGate(schedule, this.means.routes, month)) return false;
    for (let index = this.own; index < schedule.placements.length; index += 1) {
      if (this.couldStartEarlier(schedule.placements[index] as Placement, month)) return false;
    }
    return month === last ? schedule.areAllUseful() : this.search(month + 1);
  }

  /**
   * Whether a step could as well start a month earlier, beside all that starts until now: then the plan in which it does
   * is as good for whatever follows, and is tried by itself. Where money is short, what costs some is left where it is:
   * to run it a month longer may be too much.
   */
  private couldStartEarlier({ task, month, booked }: Placement, now: number): boolean {
    // A step of three months or more weighs in the windows that begin before it until the month after its start.
    if (now !== (task.months > 2 ? month + 1 : month) || month === 1) return false;
    const { schedule } = this;
    const earlier = month - 1;
    if (this.isMoneyShort && (booked.cost !== 0 || booked.runningEachMonth !== 0)) return false;
    return (
      schedule.isReady(task, earlier) &&
      schedule.windows.canMoveEarlier({ task, month, load: booked }) &&
      this.leavesGatesFirst(task, earlier)
    );
  }

  /** Whether it may join what starts in a month: no gate stands there, or a step to one has begun the month already. */
  private leavesGatesFirst(task: Task, month: number): boolean {
    const standing = this.means.routes.filter(({ gate }) => this.schedule.isStanding(gate, month));
    if (standing.length === 0) return true;
    if (isGateStep(standing, task)) return false;
    return this.schedule.placements.some((other) => other.month === month && other.task.kind !== FIND_OUT);
  }

  /** All that matters for what can follow from this month on. */
  private stateAt(month: number): string {
    const { schedule } = this;
    const { days, money } = schedule.windows;
    const { state } = this;
    state.length = 0;
    for (let index = this.own; index < schedule.placements.length; index += 1) {
      const { task, endMonth } = schedule.placements[index] as Placement;
      state.push(task.order * MONTHS_NUMBERED + (endMonth < month ? 0 : endMonth));
    }
    state.sort((a, b) => a - b);
    state.push(month);
    if (schedule.capacity.days !== Infinity) {
      this.noteAmount(days[Math.max(0, month - 2)] as number);
      this.noteAmount(days[month - 1] as number);
    }
    if (this.isMoneyShort) {
      for (let at = Math.max(1, month - 11); at < month; at += 1) this.noteAmount(money[at] as number);
    }
    return String.fromCharCode(...state);
  }

  /** Puts a short number that stands for an amount into the state, which is read in pieces of 16 bits. */
  private noteAmount(amount: number): void {
    let number = this.numbers.get(amount);
    if (number === undefined) this.numbers.set(amount, (number = this.numbers.size));
    this.state.push(number & 0xffff, number >>> 16);
  }
}
