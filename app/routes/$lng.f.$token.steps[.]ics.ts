import type { LoaderFunctionArgs } from '@remix-run/node';
import { listPlans } from '#app/features/progress/due-steps.server.ts';
import { feedAccessOf } from '#app/features/progress/progress-tokens.server.ts';
import { findFeed } from '#app/features/progress/reminders.server.ts';
import { toStepCalendar } from '#app/features/progress/step-calendar.server.ts';
import { requireLocale } from '#app/i18n/request-locale.server.ts';
import { translatorFor } from '#app/i18n/translator.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { requireValue, toErrorAnswer } from '#app/platform/problem-response.ts';

/** What is due, for a calendar program. One that is not whole is none: programs erase what is missing from it. */
export async function loader({ request, params }: LoaderFunctionArgs): Promise<Response> {
  const locale = requireLocale(params);
  const adviser = requireValue(await findFeed(feedAccessOf(params['token'] ?? '')));
  const { plans, missing } = requireValue(await listPlans(adviser, toIsoDay(now())));
  if (missing.length > 0) throw toErrorAnswer({ code: 'busy' });
  const headers = { 'Content-Type': 'text/calendar; charset=utf-8', 'Content-Language': locale };
  const body = request.method === 'HEAD' ? null : toStepCalendar(translatorFor(locale), plans);
  return new Response(body, { headers });
}
