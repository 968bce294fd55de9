import type { ReminderAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';

/** Whose reminders a code ends. */
export interface EndableReminders {
  readonly organisationName: string;
  readonly isEnded: boolean;
}

async function payForMiss(): Promise<Outcome<never>> {
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** Whose reminders a code ends. Looking changes nothing: programs open what stands in mails. */
export async function findEnd({ actions, reminder }: ReminderAccess): Promise<Outcome<EndableReminders>> {
  if (!may({ actions }, 'end-reminders')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ reminders }) => reminders.findEnd(reminder));
  if (!looked.ok) return looked;
  if (looked.value === null) return payForMiss();
  const { organisation, endedAt } = looked.value;
  return succeed({ organisationName: organisation.name, isEnded: endedAt !== null });
}

/** The firm wants no more reminders from this organisation, for good. Asked again, it stays as it is. */
export async function endReminders({ actions, reminder }: ReminderAccess): Promise<Outcome<null>> {
  if (!may({ actions }, 'end-reminders')) return fail({ code: 'not-found' });
  const ended = await currentStore().write(async ({ reminders, clients, audit }): Promise<Outcome<null>> => {
    const found = await reminders.findEnd(reminder);
    if (found === null) return fail({ code: 'not-found' });
    if (found.endedAt !== null) return succeed(null);
    await clients.endReminders(found.client, now());
    const organisation = found.organisation.id;
    await audit.note(null, { id: newId(), kind: 'reminders-ended', organisation }, now());
    return succeed(null);
  });
  return !ended.ok && ended.problem.code === 'not-found' ? payForMiss() : ended;
}
