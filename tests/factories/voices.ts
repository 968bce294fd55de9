import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { CURRENT_QUESTIONNAIRE } from '#app/domain/questionnaire/version.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { VoiceAnswers, VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import type { RoundAsking } from '#app/features/voices/lead-round.server.ts';
import type { Store } from '#app/persistence/store.ts';
import { newAssessment } from './new-assessment.ts';
import { signInAs } from './people.ts';

/** An adviser with a client and a workshop that is open, all under one name. */
export async function beginLed(store: Store, id: string): Promise<RoundAsking> {
  await signInAs(store, id, { organisation: id, role: 'member' });
  await store.write(async ({ clients, assessments, workshops }) => {
    const noted = { sector: null, sizeClass: null, country: null, region: null, note: '' };
    await clients.create(id, [{ ...noted, id, name: 'Betrieb', adviser: id, isShared: false }], new Date());
    const draft = newAssessment(id, { questionnaire: CURRENT_QUESTIONNAIRE });
    await assessments.create(`owner-of-${id}`, draft, new Date());
    const clock = { plannedMinutes: 60, usedSeconds: 0, runningSince: null };
    const led = { id, client: id, adviser: id, item: ITEMS[0], clock };
    return succeed(await workshops.create(`owner-of-${id}`, led, new Date()));
  });
  return {
    adviser: { kind: 'member', account: id, memberships: [{ organisation: id, role: 'member' }] },
    id,
  };
}

/** All items with the same choice, but these. */
export const allSaying = (choice: VoiceChoice, others: VoiceAnswers = {}): VoiceAnswers => ({
  ...Object.fromEntries(ITEMS.map((item) => [item, choice])),
  ...others,
});
