/** A calendar day as YYYY-MM-DD. Days compare as strings. */
export type IsoDate = string;

/** The day so many days later; earlier for a negative number. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day so many years later; for 29 February, where that year has none, the day after the 28th. */
export function addYears(day: IsoDate, years: number): IsoDate {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}
