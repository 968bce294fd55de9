import { env } from './env.server.ts';

let pretended: Date | null = null;

/** The one place that reads the clock. Tests set it with fake timers. */
export const now = (): Date => (pretended === null ? new Date() : new Date(pretended));

/** Stops the clock at an instant, or lets it go on: made-up assessments have a past. For a process that serves nobody. */
export function stopClock(at: Date | null): void {
  pretended = at;
}

/** Making one costs a hundred times what using it does. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone, ...parts });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The calendar day of an instant in a time zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = calendarOf(timeZone).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  return [part('year').padStart(4, '0'), part('month'), part('day')].join('-');
}

/** The calendar day of an instant where the operator is: results and plans speak of that day. */
export const toIsoDay = (instant: Date): string => dayIn(env.timeZone, instant);
