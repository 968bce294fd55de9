import type { IsoDate } from '../shared/as-of-date.ts';

/** A plan looks 24 months ahead. Source: method 2026-2, section 5, "Time". */
export const PLAN_MONTHS = 24;
export const MONTHS_PER_YEAR = 12;
/** Days are given for a quarter: any three months in a row share them. */
export const MONTHS_PER_QUARTER = 3;

/** The months of a plan from its first to this one, in order. */
export const monthsUntil = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, index) => index + 1);

const MONTHS_IN_A_QUARTER_OF_WEEKS = 3;
const WEEKS_IN_A_QUARTER = 13;

/** Months that a step of so many weeks runs: thirteen weeks are three months, and what is begun is filled. */
export function monthsFor(weeks: number): number {
  return Math.ceil((MONTHS_IN_A_QUARTER_OF_WEEKS * weeks) / WEEKS_IN_A_QUARTER);
}

/** A month of the plan as YYYY-MM. Month 1 is the first full calendar month after the as-of date. */
export function toCalendarMonth(asOf: IsoDate, month: number): string {
  const index = Number(asOf.slice(0, 4)) * MONTHS_PER_YEAR + Number(asOf.slice(5, 7)) - 1 + month;
  const year = Math.floor(index / MONTHS_PER_YEAR);
  return `${year}-${String((index % MONTHS_PER_YEAR) + 1).padStart(2, '0')}`;
}

/** First and last day of a month of the plan. */
export function monthDates(asOf: IsoDate, month: number): { readonly from: IsoDate; readonly to: IsoDate } {
  const named = toCalendarMonth(asOf, month);
  const lastDay = new Date(Date.UTC(Number(named.slice(0, 4)), Number(named.slice(5)), 0)).getUTCDate();
  return { from: `${named}-01`, to: `${named}-${lastDay}` };
}

/** Months from one calendar month, YYYY-MM, to another; below zero where it lies before. */
export function monthsBetween(from: string, to: string): number {
  const indexOf = (month: string): number =>
    Number(month.slice(0, 4)) * MONTHS_PER_YEAR + Number(month.slice(5, 7));
  return indexOf(to) - indexOf(from);
}

/** Which of the two years of a plan a month belongs to: 0 or 1. */
export const planYearOf = (month: number): number => Math.floor((month - 1) / MONTHS_PER_YEAR);
