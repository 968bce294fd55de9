import { toPlanCalendar } from '#app/features/report/plan-calendar.server.ts';
import { planFile } from './$lng.a.$code/plan-file.server.ts';

/** The steps of the plan as entries of a calendar. */
export const loader = planFile({
  extension: 'ics',
  type: 'text/calendar; charset=utf-8',
  write: toPlanCalendar,
});
