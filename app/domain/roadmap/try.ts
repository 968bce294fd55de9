import type { Aim } from './aim.ts';
import { Bounds } from './bounds.ts';
import { Effort } from './effort.ts';
import type { Means } from './find-way.ts';
import { findWay } from './find-way.ts';
import type { Schedule } from './schedule.ts';
import type { Task } from './task.ts';
import { FIND_OUT } from './task.ts';
import { findWays } from './ways.ts';

/** Mostly enough to see whether there is a way at all. */
const TRIES_AT_FIRST = 300;
/** When so much was tried for single months in vain, it pays to look longer whether there is a way at all. */
const TRIES_IN_VAIN = 2_000;
const TRIES_AT_LENGTH = 10_000;

/** A task to be started as early as can be. */
export interface Target {
  readonly task: Task;
  /** What is placed in its own month before it. */
  readonly before: readonly Aim[];
}

/** A task that is tried month by month, until it shows that it can start in none. */
export class Try {
  readonly task: Task;
  /** No way leads to it before this month, whatever the means. */
  readonly earliest: number;
  /** The last month that leaves time for it. */
  readonly last: number;
  private readonly before: readonly Aim[];
  private readonly means: Means;
  private inVain = 0;
  private isDoubtful: boolean;
  private isHopeless = false;

  constructor(
    private readonly schedule: Schedule,
    { task, before }: Target,
    means: Means,
  ) {
    this.task = task;
    this.before = before;
    this.last = schedule.months - task.months + 1;
    const count = schedule.placements.length;
    for (const aim of before) schedule.place(aim.task, aim.month);
    const ways = findWays(schedule, [...before.map((aim) => aim.task), task], means.tasks);
    this.earliest = new Bounds(schedule, [], ways).earliestStart(task);
    schedule.takeBackTo(count);
    this.means = { ...means, ways };
    this.isDoubtful = this.lastTells();
    this.lookAtLast(TRIES_AT_FIRST);
  }

  /**
   * Places it in this month with all it needs; false where no way is found, with the schedule left as it was.
   * @param afterTheEnd what is tried where the effort is spent.
   */
  startIn(month: number, afterTheEnd = 0): boolean {
    const { means, earliest } = this;
    if (month < earliest || this.isHopeless) return false;
    if (means.effort.isSpent) return afterTheEnd > 0 && this.search(month, new Effort(afterTheEnd));
    return this.isDoubtful ? this.startDoubtfully(month, afterTheEnd) : this.search(month, means.effort);
  }

  /** Tries for a while; if that is not enough, it pays to look longer whether there is a way at all. */
  private startDoubtfully(month: number, afterTheEnd: number): boolean {
    const effort = this.means.effort.share(TRIES_IN_VAIN - this.inVain);
    const isFound = this.search(month, effort);
    this.means.effort.spendAll(effort);
    this.inVain += effort.spent;
    if (isFound || !effort.isSpent) return isFound;
    this.lookAtLast(TRIES_AT_LENGTH);
    return this.startIn(month, afterTheEnd);
  }

  private search(month: number, effort: Effort): boolean {
    return findWay(this.schedule, [...this.before, { task: this.task, month }], { ...this.means, effort });
  }

  /**
   * Whether its last month tells of all others. What leads to it is over by then, so that nothing but its own days and
   * what has begun to cost stand beside it: where it cannot start then, it can in no month before. If it costs less to
   * run than the pilot that it replaces that does not follow.
   */
  private lastTells(): boolean {
    const isEmpty = this.schedule.placements.every(({ task: placed }) => placed.kind === FIND_OUT);
    return (
      isEmpty &&
      this.before.every((pilot) => pilot.task.low.runningEachMonth <= this.task.low.runningEachMonth)
    );
  }

  private lookAtLast(tries: number): void {
    const { schedule, means, last } = this;
    if (!this.isDoubtful || means.effort.isSpent) return;
    const effort = means.effort.share(tries);
    const count = schedule.placements.length;
    const isFound = this.search(last, effort);
    schedule.takeBackTo(count);
    means.effort.spendAll(effort);
    this.isHopeless = !isFound && !effort.isSpent;
    this.isDoubtful = !isFound && tries < TRIES_AT_LENGTH;
  }
}
