import type { Load, Span } from './loads.ts';
import { MONTHS_PER_QUARTER, MONTHS_PER_YEAR } from './months.ts';
import type { Task } from './task.ts';

/** What the firm may spend, in the planner's units; infinite where it is not stated. */
export interface Capacity {
  readonly days: number;
  readonly money: number;
}

export const MAX_ERRANDS_BEGUN_IN_A_MONTH = 2;

interface Booking extends Span {
  readonly load: Load;
  readonly sign: 1 | -1;
  readonly task: Task;
}

/** How many months two spans share. */
const overlap = (
  from: number,
  to: number,
  window: { readonly first: number; readonly last: number },
): number => Math.max(0, Math.min(to, window.last) - Math.max(from, window.first) + 1);

/**
 * What steps take together: days of any three months in a row, money of any twelve, and places in each month. Each
 * window is named by its first month and lies wholly within the plan. Whole numbers throughout.
 * Source: method 2026-2, section 5, invariant 2.
 */
export class Windows {
  /** Days of the three months from a month on. */
  readonly quarters: Float64Array;
  /** Money of the twelve months from a month on. */
  readonly years: Float64Array;
  readonly places: Int8Array;
  readonly errands: Int8Array;
  readonly days: Float64Array;
  readonly money: Float64Array;
  /** What all of it costs to run in a month, once all of it runs. */
  running = 0;
  private readonly lastQuarter: number;
  private readonly lastYear: number;

  constructor(
    private readonly capacity: Capacity,
    private readonly months: number,
    readonly maxRunning: number,
  ) {
    const size = months + 2;
    this.quarters = new Float64Array(size);
    this.years = new Float64Array(size);
    this.days = new Float64Array(size);
    this.money = new Float64Array(size);
    this.places = new Int8Array(size);
    this.errands = new Int8Array(size);
    this.lastQuarter = Math.max(1, months - MONTHS_PER_QUARTER + 1);
    this.lastYear = Math.max(1, months - MONTHS_PER_YEAR + 1);
  }

  havePlaceFor(month: number, endMonth: number): boolean {
    for (let at = month; at <= endMonth; at += 1) {
      if ((this.places[at] as number) >= this.maxRunning) return false;
    }
    return true;
  }

  haveDaysFor({ daysEachMonth }: Load, month: number, endMonth: number): boolean {
    if (this.capacity.days === Infinity || daysEachMonth === 0) return true;
    for (let first = Math.max(1, month - 2); first <= Math.min(endMonth, this.lastQuarter); first += 1) {
      const shared = overlap(month, endMonth, { first, last: first + 2 });
      if ((this.quarters[first] as number) + shared * daysEachMonth > this.capacity.days) return false;
    }
    return true;
  }

  haveMoneyFor({ cost, runningEachMonth }: Load, month: number, endMonth: number): boolean {
    if (this.capacity.money === Infinity || (cost === 0 && runningEachMonth <= 0)) return true;
    if ((this.running + runningEachMonth) * MONTHS_PER_YEAR > this.capacity.money) return false;
    for (let first = 1; first <= this.lastYear; first += 1) {
      const last = first + MONTHS_PER_YEAR - 1;
      const oneOff = month >= first && month <= last ? cost : 0;
      const runs = overlap(endMonth + 1, this.months, { first, last });
      if ((this.years[first] as number) + oneOff + runs * runningEachMonth > this.capacity.money)
        return false;
    }
    return true;
  }

  /** Whether a booked step finds place and days if it starts a month earlier, all else left where it is. */
  canMoveEarlier({ task, month, load }: Omit<Booking, 'sign' | 'endMonth'>): boolean {
    const earlier = month - 1;
    if (task.takesPlace && (this.places[earlier] as number) >= this.maxRunning) return false;
    if (task.isErrand && (this.errands[earlier] as number) >= MAX_ERRANDS_BEGUN_IN_A_MONTH) return false;
    if (this.capacity.days === Infinity) return true;
    const endMonth = month + task.months - 1;
    for (let first = Math.max(1, earlier - 2); first <= Math.min(earlier, this.lastQuarter); first += 1) {
      const window = { first, last: first + 2 };
      const more = overlap(earlier, endMonth - 1, window) - overlap(month, endMonth, window);
      if ((this.quarters[first] as number) + more * load.daysEachMonth > this.capacity.days) return false;
    }
    return true;
  }

  areWithinDays(): boolean {
    for (let first = 1; first <= this.lastQuarter; first += 1) {
      if ((this.quarters[first] as number) > this.capacity.days) return false;
    }
    return true;
  }

  areWithinMoney(): boolean {
    if (this.running * MONTHS_PER_YEAR > this.capacity.money) return false;
    for (let first = 1; first <= this.lastYear; first += 1) {
      if ((this.years[first] as number) > this.capacity.money) return false;
    }
    return true;
  }

  book(booking: Booking): void {
    const { month, endMonth, load, sign, task } = booking;
    if (task.isErrand) (this.errands[month] as number) += sign;
    if (task.takesPlace) {
      for (let at = month; at <= endMonth; at += 1) (this.places[at] as number) += sign;
    }
    this.bookLoad(booking, load, sign);
  }

  /** Days and money alone. */
  bookLoad(span: Span, load: Load, sign: 1 | -1): void {
    this.bookDays(span, sign * load.daysEachMonth);
    if (load.cost !== 0 || load.runningEachMonth !== 0) this.bookMoney(span, load, sign);
  }

  private bookDays({ month, endMonth }: Span, daysEachMonth: number): void {
    for (let at = month; at <= endMonth; at += 1) (this.days[at] as number) += daysEachMonth;
    for (let first = Math.max(1, month - 2); first <= Math.min(endMonth, this.lastQuarter); first += 1) {
      (this.quarters[first] as number) +=
        overlap(month, endMonth, { first, last: first + 2 }) * daysEachMonth;
    }
  }

  private bookMoney({ month, endMonth }: Span, load: Load, sign: 1 | -1): void {
    const running = sign * load.runningEachMonth;
    const cost = sign * load.cost;
    this.running += running;
    (this.money[month] as number) += cost;
    for (let at = endMonth + 1; at <= this.months; at += 1) (this.money[at] as number) += running;
    for (let first = 1; first <= this.lastYear; first += 1) {
      const last = first + MONTHS_PER_YEAR - 1;
      const oneOff = month >= first && month <= last ? cost : 0;
      (this.years[first] as number) += oneOff + overlap(endMonth + 1, this.months, { first, last }) * running;
    }
  }
}
