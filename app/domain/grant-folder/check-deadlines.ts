import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';
import type { Deadline, GrantDay, Span } from './report-profile.schema.ts';

/** The days of a grant as an adviser typed them; null where there is none yet. */
export type GrantDays = Readonly<Record<GrantDay, IsoDate | null>>;

/** Whether a deadline was kept; `not-known` where a day or the rule is missing, or the days leave it open. */
export const DEADLINE_STATES = ['met', 'missed', 'not-known'] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** A deadline with what the days say of it. */
export interface CheckedDeadline {
  readonly rule: Deadline;
  readonly state: DeadlineState;
  /** The last day on which it is kept, as far as the days tell. */
  readonly lastDay: IsoDate | null;
}

/** Whole calendar months later; the last day of the month where that month is shorter. */
function addMonths(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10);
}

const after = (day: IsoDate, { unit, amount }: Span): IsoDate =>
  unit === 'days' ? addDays(day, amount) : addMonths(day, amount);

/** The last day on which a rule is kept; null where the day it is counted from, or the rule, is not known. */
function lastDayOf(rule: Deadline, days: GrantDays): IsoDate | null {
  if (rule.kind === 'until') return rule.lastDay;
  if (rule.kind === 'before') {
    const later = days[rule.later];
    return later === null ? null : addDays(later, -1);
  }
  const earlier = days[rule.earlier];
  return earlier === null || rule.span === null ? null : after(earlier, rule.span);
}

function stateOf(rule: Deadline, days: GrantDays, lastDay: IsoDate | null): DeadlineState {
  const day = days[rule.kind === 'before' ? rule.earlier : rule.later];
  if (day === null || lastDay === null) return 'not-known';
  // On one and the same day nobody can tell which came first.
  if (rule.kind === 'before' && day === days[rule.later]) return 'not-known';
  return day <= lastDay ? 'met' : 'missed';
}

/**
 * Checks each deadline of a programme against the days of a grant, in the order of the programme. It says what the days
 * say; whether the rule itself is confirmed stands in the rule.
 */
export function checkDeadlines(deadlines: readonly Deadline[], days: GrantDays): readonly CheckedDeadline[] {
  return deadlines.map((rule) => {
    const lastDay = lastDayOf(rule, days);
    return { rule, state: stateOf(rule, days, lastDay), lastDay };
  });
}
