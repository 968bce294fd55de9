import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { RoundAsking } from './lead-round.server.ts';
import { findLed, noteInAudit } from './lead-round.server.ts';
import { setShown } from './shown-spreads.server.ts';

/**
 * Lets the report show what was revealed, or no longer, by the adviser of a session; repeated, it changes nothing.
 * `stale-revision` where the firm has decided itself.
 */
export const showSpreadsInSession = (asking: RoundAsking, isShown: boolean): Promise<Outcome<null>> =>
  currentStore().write(async (repositories): Promise<Outcome<null>> => {
    const led = await findLed(repositories, asking, 'show-voices');
    if (!led.ok) return led;
    const owner = led.value.assessment;
    const stored = await repositories.assessments.find(owner);
    if (stored === null) return fail({ code: 'not-found' });
    if (stored.hasFirmDecidedOnVoices) return fail({ code: 'stale-revision' });
    if ((stored.shownSpreads !== null) === isShown) return succeed(null);
    await setShown(repositories, owner, isShown);
    await noteInAudit(repositories, led.value, isShown ? 'voices-shown' : 'voices-hidden');
    return succeed(null);
  });
