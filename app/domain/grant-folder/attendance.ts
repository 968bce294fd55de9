import type { IsoDate } from '../shared/as-of-date.ts';

/** Longest texts, in characters as people count them, and the most entries of a folder. */
export const MAX_PEOPLE = 200;
export const MAX_WORK = 500;
export const MAX_ATTENDANCES = 100;

const MINUTES_IN_AN_HOUR = 60;
const MINUTES_IN_A_DAY = 24 * MINUTES_IN_AN_HOUR;

/** Names an entry; opens nothing. */
export type AttendanceId = string;

/** One time an adviser worked with or for a firm: when, how long, who took part, and what was done. */
export interface AttendanceDetails {
  readonly day: IsoDate;
  /** The minute of the day on which it began; null where only its length was noted. */
  readonly beganAt: number | null;
  readonly durationMinutes: number;
  /** By role or name, as the adviser typed it. */
  readonly people: string;
  readonly work: string;
}

export interface Attendance extends AttendanceDetails {
  readonly id: AttendanceId;
}

/** The minute of the day of a time such as 09:30 or 9.30; null where it is none. */
export function readTime(text: string): number | null {
  const [, hours, minutes] = /^(\d{1,2})[:.](\d{2})$/.exec(text.trim()) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 24 && minute < MINUTES_IN_AN_HOUR ? hour * MINUTES_IN_AN_HOUR + minute : null;
}

/** A minute of the day as 09:30. */
export const writeTime = (minute: number): string =>
  [Math.floor(minute / MINUTES_IN_AN_HOUR), minute % MINUTES_IN_AN_HOUR]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');

/** Whether so many minutes can be one day's work. */
export const isDuration = (minutes: number): boolean =>
  Number.isInteger(minutes) && minutes > 0 && minutes <= MINUTES_IN_A_DAY;

/** When an entry ended, as a minute of the day; null where it is not known when it began. */
export const endOf = ({ beganAt, durationMinutes }: AttendanceDetails): number | null =>
  beganAt === null ? null : (beganAt + durationMinutes) % MINUTES_IN_A_DAY;

/** Whole hours and the minutes beside them. */
export const toHours = (minutes: number): { readonly hours: number; readonly minutes: number } => ({
  hours: Math.floor(minutes / MINUTES_IN_AN_HOUR),
  minutes: minutes % MINUTES_IN_AN_HOUR,
});

/** All entries together: minutes, and on how many calendar days. */
export const totalOf = (entries: readonly AttendanceDetails[]) => ({
  durationMinutes: entries.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
  days: new Set(entries.map(({ day }) => day)).size,
});
