import type { AddressFault } from '#app/domain/client/reminder.ts';
import { ADDRESS_FAULTS, addressFaultOf, waitAfter } from '#app/domain/client/reminder.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { DueReminder, ReminderEnd } from '#app/persistence/reminder-repository.ts';
import { now } from '#app/platform/clock.ts';
import type { MailFailure } from '#app/platform/mail/send-mail.server.ts';
import { trySending } from '#app/platform/mail/send-mail.server.ts';
import { newReminderCode, reminderHashOf } from './reminder-code.server.ts';
import { toReminderLetter } from './reminder-letter.server.ts';

/** Why a server takes nothing for this address, for good; null for all that may go better later. */
const faultIn = (failure: MailFailure): AddressFault | null =>
  failure.isOfAddress ? addressFaultOf(failure.responseCode, failure.answer) : null;

/** What becomes of a reminder that was tried. */
function endOf({ tries }: DueReminder, failure: MailFailure | null): ReminderEnd {
  const at = now();
  if (failure === null) return { state: 'sent', at };
  const fault = faultIn(failure);
  if (fault !== null) return { state: 'failed', at, fault };
  const wait = waitAfter(tries);
  if (wait === null) return { state: 'failed', at, fault: 'gave-up' };
  return { state: 'waiting', at: new Date(at.getTime() + wait) };
}

/** Notes it, and at the client what it says of the address; what was not sent does not count for its week. */
const settle = ({ id, client, letter }: DueReminder, end: ReminderEnd) =>
  currentStore().write(async ({ reminders, clients }) => {
    await reminders.settle(id, end);
    if (end.state !== 'failed') return succeed(null);
    await clients.unremind(client);
    const kind = ADDRESS_FAULTS.find((fault) => fault === end.fault);
    if (kind !== undefined && letter !== null) {
      await clients.noteFault(client, { email: letter.to, kind, at: end.at });
    }
    return succeed(null);
  });

/** Sends one reminder that is due. False where none is, or the storage takes nothing just now. */
async function deliverOne(): Promise<boolean> {
  const code = newReminderCode();
  const taken = await currentStore().write(async ({ reminders }) =>
    succeed(await reminders.take(reminderHashOf(code), now())),
  );
  if (!taken.ok || taken.value === null) return false;
  const due = taken.value;
  if (due.letter === null) {
    return (await settle(due, { state: 'failed', at: now(), fault: 'withdrawn' })).ok;
  }
  const failure = await trySending(toReminderLetter(due.id, due.letter, code));
  return (await settle(due, endOf(due, failure))).ok;
}

/** Sends what is due, one after the other, until nothing is or it is told to stop. */
export async function deliverReminders(isStopped: () => boolean = () => false): Promise<void> {
  await currentStore().write(async ({ reminders }) => succeed(await reminders.giveUpInterrupted(now())));
  while (!isStopped() && (await deliverOne()));
}
