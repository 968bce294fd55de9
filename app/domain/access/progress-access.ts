import type { Action, Actor, AssessmentAccess, CodeHash } from './access.ts';
import { actionsOn } from './access.ts';
import type { AccompanimentTies } from './accompaniment-actions.ts';
import type { CheckInHash, FeedHash, LetterHash } from './progress-keys.ts';

/** Who comes to say how steps go. */
export interface CheckInAccess {
  readonly actor: Actor;
  readonly checkIn: CheckInHash;
  readonly actions: readonly Action[];
}

/** Which calendar asks for what is due. */
export interface FeedAccess {
  readonly actor: Actor;
  readonly feed: FeedHash;
  readonly actions: readonly Action[];
}

/** Who comes to end weekly letters. */
export interface LetterAccess {
  readonly actor: Actor;
  readonly letter: LetterHash;
  readonly actions: readonly Action[];
}

export function accessToCheckIn(actor: Actor, checkIn: CheckInHash): CheckInAccess {
  return { actor, checkIn, actions: actionsOn(actor, { kind: 'check-in', checkIn }) };
}

export function accessToFeed(actor: Actor, feed: FeedHash): FeedAccess {
  return { actor, feed, actions: actionsOn(actor, { kind: 'calendar-feed', feed }) };
}

export function accessToLetter(actor: Actor, letter: LetterHash): LetterAccess {
  return { actor, letter, actions: actionsOn(actor, { kind: 'weekly-letter', letter }) };
}

/** An assessment by way of the link under which its steps are reported on. */
export function accessByCheckIn({ actor, checkIn }: CheckInAccess, owner: CodeHash): AssessmentAccess {
  return { actor, owner, actions: actionsOn(actor, { kind: 'check-in', checkIn }) };
}

/** An assessment whose firm lets an adviser see how its plan goes. */
export function accessByAccompaniment(
  actor: Actor,
  owner: CodeHash,
  ties: AccompanimentTies,
): AssessmentAccess {
  return { actor, owner, actions: actionsOn(actor, { kind: 'accompaniment', ties }) };
}
