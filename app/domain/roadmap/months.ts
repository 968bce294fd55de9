import type { IsoDate } from '../shared/as-of-date.ts';

/** A plan looks 24 months ahead. Source: method 2026-2, section 5, "Time". */
export const PLAN_MONTHS = 24;

/**
 * First and last day of a month of the plan.
 * @param month 1 is the first full calendar month after the as-of date, so a plan made on the first day of a month
 *   begins with the next one.
 */
export function monthDates(asOf: IsoDate, month: number): { readonly from: IsoDate; readonly to: IsoDate } {
  const [year, made] = [Number(asOf.slice(0, 4)), Number(asOf.slice(5, 7))];
  const dayOf = (day: number, ahead: number): IsoDate =>
    new Date(Date.UTC(year, made - 1 + ahead, day)).toISOString().slice(0, 10);
  return { from: dayOf(1, month), to: dayOf(0, month + 1) };
}
