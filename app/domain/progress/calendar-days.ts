import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_IN_WEEK = 7;
const MONDAY = 1;

const toInstant = (day: IsoDate): Date => new Date(`${day}T00:00:00Z`);

/** Whole days from one day to another; below 0 where the other one was before. */
export const daysBetween = (from: IsoDate, to: IsoDate): number =>
  Math.round((toInstant(to).getTime() - toInstant(from).getTime()) / DAY_MS);

/** The last day of the calendar month of a day. */
export function lastDayOfMonth(day: IsoDate): IsoDate {
  const date = toInstant(`${day.slice(0, 7)}-01`);
  date.setUTCMonth(date.getUTCMonth() + 1);
  return addDays(date.toISOString().slice(0, 10), -1);
}

/** The Monday of the week of a day, by which that week is named. */
export function mondayOf(day: IsoDate): IsoDate {
  const since = (toInstant(day).getUTCDay() - MONDAY + DAYS_IN_WEEK) % DAYS_IN_WEEK;
  return addDays(day, -since);
}
