import type { IsoDate } from '../shared/as-of-date.ts';

/** A plan looks eight quarters ahead. Source: method 2026-1, section 5. */
export const PLAN_QUARTERS = 8;
export const WEEKS_PER_QUARTER = 13;

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;
const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'] as const;

/**
 * First and last day of a quarter of the plan.
 * @param quarter 1 is the first full calendar quarter after the as-of date, so a plan made on the first day of
 *   a quarter begins with the next one.
 */
export function quarterDates(
  asOf: IsoDate,
  quarter: number,
): { readonly from: IsoDate; readonly to: IsoDate } {
  const year = Number(asOf.slice(0, 4));
  const month = Number(asOf.slice(5, 7));
  const index = year * 4 + Math.floor((month - 1) / 3) + quarter;
  const [quarterYear, part] = [Math.floor(index / 4), index % 4];
  return { from: `${quarterYear}-${FIRST_DAYS[part]}`, to: `${quarterYear}-${LAST_DAYS[part]}` };
}

/** Quarters that a step of so many weeks runs, at least one. */
export function quartersFor(weeks: number): number {
  return Math.ceil(weeks / WEEKS_PER_QUARTER);
}
