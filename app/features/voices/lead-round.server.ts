import type { Action, Actor } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { AuditKind } from '#app/domain/account/audit.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import { agendaOf, reveal } from '#app/domain/voices/spread.ts';
import type { AskedRoles, VoiceMode, VoiceRole, VoiceTerm } from '#app/domain/voices/voice-round.ts';
import { lastDayToAnswer, roundFault } from '#app/domain/voices/voice-round.ts';
import type { RoundState } from '#app/domain/voices/voice-state.ts';
import { canAddVoice, canEnd } from '#app/domain/voices/voice-state.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import type { Workshop, WorkshopId } from '#app/persistence/workshop-repository.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import type { MadeVoice } from './make-voices.server.ts';
import { makeVoices, moreOf } from './make-voices.server.ts';
import { followRevealed } from './shown-spreads.server.ts';

/** Somebody who is signed in, and the workshop in which voices are asked. */
export interface RoundAsking {
  readonly adviser: Extract<Actor, { readonly kind: 'member' }>;
  readonly id: WorkshopId;
}

/** The workshop of an id, for who may do this in it; `not-found` alike for one that is unknown, of others, or over. */
export async function findLed(
  { workshops }: Pick<ReadRepositories, 'workshops'>,
  { adviser, id }: RoundAsking,
  action: Action,
): Promise<Outcome<Workshop>> {
  const workshop = await workshops.find(adviser.account, id);
  if (workshop === null) return fail({ code: 'not-found' });
  const access = accessByWorkshop(adviser, workshop.assessment, workshop.ties);
  return may(access, action) ? succeed(workshop) : fail({ code: 'not-found' });
}

export interface OpenedRound {
  readonly workshop: Workshop;
  /** Whether a round can be opened: only while the workshop is answered. */
  readonly canOpen: boolean;
  /** Null: nobody is asked. */
  readonly round: VoiceRound | null;
  readonly revealed: ReadonlyMap<Item, Revealed>;
  /** Whether the report shows what was revealed, and whether that is the word of the firm. */
  readonly report: { readonly isShown: boolean; readonly isFirmsWord: boolean };
}

/** Who is asked, who is finished and what was shown. It reads no answer that was not shown. */
export async function openRoundPage(asking: RoundAsking): Promise<Outcome<OpenedRound>> {
  const looked = await currentStore().look(async (repositories): Promise<Outcome<OpenedRound>> => {
    const found = await findLed(repositories, asking, 'lead');
    if (!found.ok) return found;
    const { value: workshop } = found;
    const access = accessByWorkshop(asking.adviser, workshop.assessment, workshop.ties);
    const round = await repositories.voiceRounds.find(asking.id);
    const revealed = await repositories.voiceRounds.listRevealed(asking.id);
    const stored = await repositories.assessments.find(workshop.assessment);
    if (stored === null) return fail({ code: 'not-found' });
    const report = { isShown: stored.shownSpreads !== null, isFirmsWord: stored.hasFirmDecidedOnVoices };
    return succeed({ workshop, canOpen: may(access, 'change'), round, revealed, report });
  });
  return looked.ok ? looked.value : looked;
}

/** How a round stands, for the rules of what can be done. */
export const stateOfRound = (round: VoiceRound, revealed: number): RoundState => ({
  ...{ mode: round.mode, isFrozen: round.isFrozen, lastDay: round.lastDay, revealed },
  isEnded: round.agenda !== null,
  voices: round.voices.length,
  finished: round.voices.filter(({ isFinished }) => isFinished).length,
});

/** Does something with the round of a workshop, which is held until it is done. */
function act<Value>(
  asking: RoundAsking,
  change: (repositories: WriteRepositories, round: VoiceRound, led: Workshop) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  return currentStore().write(async (repositories) => {
    const led = await findLed(repositories, asking, 'lead');
    if (!led.ok) return led;
    const round = await repositories.voiceRounds.find(asking.id);
    if (round === null || !(await repositories.voiceRounds.hold(round.id)))
      return fail({ code: 'not-found' });
    return change(repositories, round, led.value);
  });
}

type RoundEvent = Extract<AuditKind, `voices-${string}`>;

/** Notes what an adviser did with voices, in the same write: no client, no assessment and no voice. */
export const noteInAudit = ({ audit }: WriteRepositories, { ties }: Workshop, kind: RoundEvent) =>
  audit.note(ties.adviser, { id: newId(), kind, organisation: ties.client.organisation }, now());

export interface RoundRequest {
  readonly mode: VoiceMode;
  readonly roles: AskedRoles;
  readonly term: VoiceTerm;
}

/**
 * Asks several people: a link for each, said once and kept as a hash. In the place of a round nobody has answered yet;
 * `stale-revision` where somebody has, since that answer was given to one mode.
 */
export function openRound(
  asking: RoundAsking,
  { mode, roles, term }: RoundRequest,
): Promise<Outcome<readonly MadeVoice[]>> {
  const madeOn = toIsoDay(now());
  return currentStore().write(async (repositories): Promise<Outcome<readonly MadeVoice[]>> => {
    const led = await findLed(repositories, asking, 'change');
    if (!led.ok) return led;
    if (roundFault(mode, roles) !== null) return fail({ code: 'out-of-range' });
    const days = { madeOn, lastDay: lastDayToAnswer(madeOn, term) };
    const round = { id: newId(), workshop: asking.id, mode, roles, ...days };
    if (!(await repositories.voiceRounds.open(round))) return fail({ code: 'stale-revision' });
    const made = makeVoices(mode, roles);
    await repositories.voices.add(
      round.id,
      made.map(({ stored }) => stored),
    );
    await noteInAudit(repositories, led.value, 'voices-opened');
    return succeed(made);
  });
}

/** One more person; `stale-revision` where no more can be asked. */
export const addVoice = (asking: RoundAsking, role: VoiceRole): Promise<Outcome<readonly MadeVoice[]>> =>
  act(asking, async ({ voiceRounds, voices }, round) => {
    const revealed = await voiceRounds.countRevealed(round.id);
    if (!canAddVoice(stateOfRound(round, revealed), toIsoDay(now()))) return fail({ code: 'stale-revision' });
    const made = [moreOf(round, role)];
    await voices.add(
      round.id,
      made.map(({ stored }) => stored),
    );
    await voiceRounds.askMore(round.id, { ...round.roles, [role]: (round.roles[role] ?? 0) + 1 });
    return succeed(made);
  });

/**
 * Withdraws the link of a voice that was not finished. Only where voices are named: else it would tell which link is
 * finished.
 */
export const withdrawVoice = (asking: RoundAsking, id: string): Promise<Outcome<null>> =>
  act(asking, async ({ voiceRounds, voices }, round) => {
    const voice = round.voices.find((each) => each.id === id);
    if (voice === undefined) return succeed(null);
    const { role, isFinished } = voice;
    if (role === null || isFinished || round.agenda !== null) return fail({ code: 'stale-revision' });
    await voices.remove(round.id, id);
    const { [role]: asked = 1, ...others } = round.roles;
    await voiceRounds.askMore(round.id, asked > 1 ? { ...others, [role]: asked - 1 } : others);
    return succeed(null);
  });

/** Withdraws all links that were not finished, whatever is shown of voices. */
export const withdrawOpen = (asking: RoundAsking): Promise<Outcome<null>> =>
  act(asking, async ({ voices }, round) => {
    if (round.agenda === null) await voices.dropUnfinished(round.id);
    return succeed(null);
  });

/** Nobody answers any more, and the order to talk in is fixed; `stale-revision` while too few have finished. */
export const endAnswering = (asking: RoundAsking): Promise<Outcome<null>> =>
  act(asking, async (repositories, round, led) => {
    const { voiceRounds, voices } = repositories;
    if (round.agenda !== null) return succeed(null);
    if (!canEnd(stateOfRound(round, 0))) return fail({ code: 'stale-revision' });
    const finished = await voices.listFinished(round.id);
    await voices.dropUnfinished(round.id);
    await voiceRounds.setAgenda(round.id, agendaOf(finished.map(({ answers }) => answers)));
    await noteInAudit(repositories, led, 'voices-ended');
    return succeed(null);
  });

/**
 * Shows what was said of one item, to the adviser and to who looks on. With the first one, nothing ties a voice to a person
 * any more. `stale-revision` where nothing may be shown.
 */
export const revealItem = (asking: RoundAsking, item: Item): Promise<Outcome<null>> =>
  act(asking, async (repositories, round, led) => {
    const { voiceRounds, voices, workshops } = repositories;
    if ((await voiceRounds.listRevealed(asking.id)).has(item)) return succeed(null);
    const shown =
      round.agenda === null ? null : reveal(round.mode, await voices.listFinished(round.id), item);
    if (shown === null) return fail({ code: 'stale-revision' });
    await voices.cutTies(round.id);
    await voiceRounds.saveRevealed(round.id, { item, revealed: shown, at: now() });
    await workshops.change(asking.id, {}, now());
    await followRevealed(repositories, led.assessment);
    return succeed(null);
  });

/** Erases the round with all that was said and shown in it, in the report of the firm too. */
export const discardRound = (asking: RoundAsking): Promise<Outcome<null>> =>
  act(asking, async (repositories, _round, led) => {
    await repositories.voiceRounds.discard(asking.id);
    await repositories.workshops.change(asking.id, {}, now());
    await followRevealed(repositories, led.assessment);
    return succeed(null);
  });
