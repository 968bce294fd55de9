import { createDelivery } from '#app/platform/mail/keep-delivering.server.ts';
import { deliverLetters } from './deliver-letters.server.ts';

/** Letters to firms on a list of members. */
export const { wake: wakeLetters, keep: keepLetters } = createDelivery({
  deliver: deliverLetters,
  failure: 'Letters to firms could not be sent',
});
