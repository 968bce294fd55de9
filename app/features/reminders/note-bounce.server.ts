import { canonicalEmail } from '#app/domain/shared/email.ts';
import { addressFaultOf } from '#app/domain/client/reminder.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import type { Bounce } from './delivery-report.ts';

/**
 * Notes at the client that a reminder came back, as long as the client has the address it was for. `not-final`: it may still
 * arrive; `not-found`: there is no such reminder.
 */
export async function noteBounce(bounce: Bounce): Promise<Outcome<'noted' | 'not-final'>> {
  const kind = bounce.isFailed ? addressFaultOf(null, bounce.status) : null;
  if (kind === null) return succeed('not-final');
  return currentStore().write(async ({ reminders, clients }): Promise<Outcome<'noted'>> => {
    const found = await reminders.find(bounce.reminder);
    if (found === null) return fail({ code: 'not-found' });
    await reminders.settle(bounce.reminder, { state: 'failed', at: now(), fault: kind });
    const email = bounce.recipient === null ? null : canonicalEmail(bounce.recipient);
    await clients.noteFault(found.client, { email, kind, at: now() });
    return succeed('noted');
  });
}
