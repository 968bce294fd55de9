import { LEVELS } from '../questionnaire/items.ts';
import type { Aim } from './aim.ts';
import type { Schedule } from './schedule.ts';
import type { LevelAt, Task } from './task.ts';
import type { Ways } from './ways.ts';

const STRIDE = LEVELS.length;

/**
 * What is still missing on the way to the aims, as seen from a month: each level that some way asks for, and the last
 * month by which it could still be of use there. What nothing asks for any more is left out, so that a search does not
 * start steps to no end.
 */
export class Needs {
  /** By item or milestone and level, the last month by which it is to count; 0 where nothing asks for it. */
  private readonly due: Int8Array;
  private readonly asked: LevelAt[] = [];

  constructor(
    private readonly schedule: Schedule,
    private readonly aims: readonly Aim[],
    private readonly ways: Ways,
  ) {
    this.due = new Int8Array(schedule.countsFrom.length);
  }

  /** @returns whether anything is missing. */
  lookFrom(month: number): boolean {
    const { schedule, asked } = this;
    this.due.fill(0);
    for (const { task, month: due } of this.aims) {
      for (const required of task.requires) {
        if (schedule.whenReached(required.index, required.level) > due) this.ask(required, due);
      }
      if (task.kind === 'pilot') this.askForGates(due);
    }
    const isAnyMissing = asked.length > 0;
    for (let next = asked.pop(); next !== undefined; next = asked.pop()) this.askBefore(next, month);
    return isAnyMissing;
  }

  /** Months to spare if the task starts in this month and its effect is to be of use; null where it is of none. */
  slackOf({ raises, months }: Task, month: number): number | null {
    let slack = -1;
    for (const { index, level } of raises) {
      for (let at = 1; at <= level; at += 1) {
        slack = Math.max(slack, (this.due[index * STRIDE + at] as number) - month - months);
      }
    }
    return slack < 0 ? null : slack;
  }

  private askForGates(due: number): void {
    for (const gate of this.schedule.firm.gates) {
      if (gate.cap !== 'exploring' || !this.schedule.isStanding(gate, due)) continue;
      for (const opening of this.schedule.openingsOf(gate)) this.ask(opening, due);
    }
  }

  private ask(level: LevelAt, due: number): void {
    const slot = level.index * STRIDE + level.level;
    if ((this.due[slot] as number) >= due) return;
    this.due[slot] = due;
    this.asked.push(level);
  }

  /** What the ways to a level wait for, if there is time left for it. */
  private askBefore(level: LevelAt, month: number): void {
    const due = this.due[level.index * STRIDE + level.level] as number;
    for (const task of this.ways.bringing(level)) {
      const start = due - task.months;
      if (start < month) continue;
      for (const required of task.requires) {
        if (!this.schedule.isBrought(required, month)) this.ask(required, start);
      }
    }
  }
}
