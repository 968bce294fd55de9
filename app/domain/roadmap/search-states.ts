import type { Placement, Schedule } from './schedule.ts';

/** More than a plan has months, so that a step and the month of its end are one number. */
const MONTHS_NUMBERED = 64;

interface Kept {
  /** Placements from here on are the search's own; those before stand while it lasts. */
  readonly own: number;
  readonly isMoneyShort: boolean;
}

/** Tells apart how a search can stand at the beginning of a month, by all that matters for what can follow. */
export class SearchStates {
  /** Amounts of days and money seen in states. */
  private readonly numbers = new Map<number, number>();
  private readonly state: number[] = [];

  constructor(
    private readonly schedule: Schedule,
    private readonly kept: Kept,
  ) {}

  /** The same for two ways to come to this month if whatever can follow on one can follow on the other. */
  keyAt(month: number): string {
    const { schedule, state } = this;
    const { days, money } = schedule.windows;
    state.length = 0;
    for (let index = this.kept.own; index < schedule.placements.length; index += 1) {
      const { task, endMonth } = schedule.placements[index] as Placement;
      state.push(task.order * MONTHS_NUMBERED + (endMonth < month ? 0 : endMonth));
    }
    state.sort((a, b) => a - b);
    state.push(month);
    if (schedule.capacity.days !== Infinity) {
      this.noteAmount(days[Math.max(0, month - 2)] as number);
      this.noteAmount(days[month - 1] as number);
    }
    if (this.kept.isMoneyShort) {
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
