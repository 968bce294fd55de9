import type { Aim } from './aim.ts';
import type { Effort } from './effort.ts';
import { Bounds } from './bounds.ts';
import type { GateRoute } from './gates-first.ts';
import { beginsWithGate, openableGates } from './gates-first.ts';
import { couldStartEarlier } from './earlier-start.ts';
import { Needs } from './needs.ts';
import { canRunShort } from './run-short.ts';
import type { Placement, Schedule } from './schedule.ts';
import { SearchStates } from './search-states.ts';
import type { Task } from './task.ts';
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
  if (new WaySearch(schedule, aims, means).searchFrom(1)) return true;
  schedule.takeBackTo(before);
  return false;
}

interface Month {
  readonly month: number;
  readonly candidates: readonly Task[];
  /** Candidates from here on open gates only. */
  readonly helping: number;
  /** For each gate that can be opened in this month, what may begin. */
  readonly openable: readonly (readonly Task[])[];
}

class WaySearch {
  private readonly ways: Ways;
  private readonly bounds: Bounds;
  private readonly needs: Needs;
  private readonly last: number;
  /** Placements from here on are the search's own. */
  private readonly own: number;
  private readonly isMoneyShort: boolean;
  private readonly states: SearchStates;
  /** States from which the search has gone on: what it found wanting once it need not try again. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly schedule: Schedule,
    aims: readonly Aim[],
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
    this.states = new SearchStates(schedule, { own: this.own, isMoneyShort: this.isMoneyShort });
  }

  /** Goes on from this month, before which all is settled. */
  searchFrom(month: number): boolean {
    if (!this.bounds.mayReach(month)) return false;
    const state = this.states.keyAt(month);
    if (this.seen.has(state)) return false;
    this.seen.add(state);
    const openable = openableGates(this.schedule, this.means.routes, month);
    const helping = this.helpingIn(month);
    const candidates = [...new Set([...helping, ...openable.flat()])];
    return this.choose({ month, candidates, helping: helping.length, openable }, 0);
  }

  /** The steps that could start in this month and be of use, those with least time to spare first. */
  private helpingIn(month: number): readonly Task[] {
    const { schedule, needs } = this;
    if (!needs.lookFrom(month)) return [];
    const helping: { readonly task: Task; readonly slack: number }[] = [];
    for (const task of this.ways.tasks) {
      const slack = needs.slackOf(task, month);
      if (slack !== null && schedule.canStart(task, month)) helping.push({ task, slack });
    }
    return helping.sort((a, b) => a.slack - b.slack).map(({ task }) => task);
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

  /** Whether other steps that begin in this month serve each gate that the task would open. */
  private isServed(task: Task, { openable }: Month): boolean {
    const own = openable.filter((gate) => gate.includes(task));
    // What the plan held before could not begin now, so that no list for this month names it.
    return own.every((gate) => this.schedule.placements.some((placement) => gate.includes(placement.task)));
  }

  private close({ month, openable }: Month): boolean {
    const { schedule, last, isMoneyShort } = this;
    const { routes } = this.means;
    if (openable.length > 0 && !beginsWithGate(schedule, routes, month)) return false;
    const now = { month, routes, isMoneyShort };
    for (let index = this.own; index < schedule.placements.length; index += 1) {
      if (couldStartEarlier(schedule, schedule.placements[index] as Placement, now)) return false;
    }
    return month === last ? schedule.areAllUseful() : this.searchFrom(month + 1);
  }
}
