import { createDelivery } from '#app/platform/mail/keep-delivering.server.ts';
import { deliverReminders } from './deliver-reminders.server.ts';

/** Reminders of advisers to their clients. */
export const { wake: wakeReminders, keep: keepReminders } = createDelivery({
  deliver: deliverReminders,
  failure: 'Reminders could not be sent',
});
