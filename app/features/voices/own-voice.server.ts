import type { VoiceAccess } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { agendaOf } from '#app/domain/voices/spread.ts';
import type { VoiceChoice } from '#app/domain/voices/voice-choice.ts';
import { canChoose, firstOpen } from '#app/domain/voices/voice-choice.ts';
import { leastFinished } from '#app/domain/voices/voice-round.ts';
import type { VoiceStanding } from '#app/domain/voices/voice-state.ts';
import { standingOf } from '#app/domain/voices/voice-state.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories, WriteRepositories } from '#app/persistence/store.ts';
import type { OwnVoice } from '#app/persistence/voice-repository.ts';
import { spend } from '#app/platform/client-budget.server.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { voiceAccessOf } from './voice-token.server.ts';

/** The own voice with what can be done with it today. */
export interface SeenVoice {
  readonly voice: OwnVoice;
  readonly standing: VoiceStanding;
}

/**
 * The voice of a token, or null: unknown, withdrawn, shown since, or asked by who may not lead the workshop any more. A link
 * that nobody opened shows nothing after its last day; a voice that was given can still be taken back.
 */
async function findSeen(
  { voices }: Pick<ReadRepositories, 'voices'>,
  access: VoiceAccess,
): Promise<SeenVoice | null> {
  const voice = may(access, 'answer-apart') ? await voices.find(access.voice) : null;
  if (voice === null) return null;
  const { ties, memberships } = voice;
  const adviser = { kind: 'member', account: ties.adviser, memberships } as const;
  if (!may(accessByWorkshop(adviser, '', ties), 'lead')) return null;
  const standing = standingOf(voice.state, voice.round, toIsoDay(now()));
  return Object.values(standing).some(Boolean) ? { voice, standing } : null;
}

/** A miss costs the client something of the budget for guessed links. */
async function missed(): Promise<Outcome<never>> {
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** Looks for a voice. Looking changes nothing: programs open what stands in mails. */
export async function openVoice(access: VoiceAccess): Promise<Outcome<SeenVoice>> {
  const looked = await currentStore().look((repositories) => findSeen(repositories, access));
  if (!looked.ok) return looked;
  return looked.value === null ? missed() : succeed(looked.value);
}

/** Does something with the own voice that can be done with it now; `not-found` for all else. */
async function act<Value>(
  access: VoiceAccess,
  needed: keyof VoiceStanding,
  change: (repositories: WriteRepositories, voice: OwnVoice) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
  const done = await currentStore().write(async (repositories) => {
    const seen = await findSeen(repositories, access);
    return seen?.standing[needed] ? change(repositories, seen.voice) : fail({ code: 'not-found' });
  });
  return !done.ok && done.problem.code === 'not-found' ? missed() : done;
}

/**
 * Takes a voice, once: from then on its link opens nothing, and its address is one that only this person knows. So who gave
 * out the link cannot look what was answered. The token comes with the form: sent twice, it leads to the same voice.
 */
export async function takeVoice(access: VoiceAccess, token: string): Promise<Outcome<null>> {
  const next = voiceAccessOf(token);
  const before = await currentStore().look((repositories) => findSeen(repositories, next));
  if (!before.ok) return before;
  if (before.value !== null) return succeed(null);
  return act(access, 'canTake', async ({ voices }) =>
    (await voices.take(access.voice, next.voice)) ? succeed(null) : fail({ code: 'not-found' }),
  );
}

/** Keeps a choice; the first one of a round freezes its mode. `too-many-not-applicable` by the rule of the questionnaire. */
export const saveChoice = (access: VoiceAccess, item: Item, choice: VoiceChoice): Promise<Outcome<null>> =>
  act(access, 'canAnswer', async ({ voiceRounds, voices }, { answers, round }) => {
    if (!canChoose(answers, item, choice)) return fail({ code: 'too-many-not-applicable' });
    if (!(await voiceRounds.freeze(round.id))) return fail({ code: 'not-found' });
    await voices.saveAnswers(access.voice, { ...answers, [item]: choice });
    return succeed(null);
  });

/** Hands the voice in, whole; `missing-item` while something is open. After that it is not changed any more. */
export const finishVoice = (access: VoiceAccess): Promise<Outcome<null>> =>
  act(access, 'canAnswer', async ({ voiceRounds, voices }, { answers, round }) => {
    if (firstOpen(answers) !== null) return fail({ code: 'missing-item' });
    if (!(await voiceRounds.freeze(round.id))) return fail({ code: 'not-found' });
    await voices.finish(access.voice);
    return succeed(null);
  });

/** Takes the own voice back. Where answering was ended, the order to talk in is made anew without it, or answering goes on. */
export const eraseVoice = (access: VoiceAccess): Promise<Outcome<null>> =>
  act(access, 'canErase', async ({ voiceRounds, voices }, { round }) => {
    if (!(await voiceRounds.hold(round.id))) return fail({ code: 'not-found' });
    await voices.erase(access.voice);
    if (!round.isEnded) return succeed(null);
    const left = await voices.listFinished(round.id);
    const isEnough = left.length >= leastFinished(round.mode);
    await voiceRounds.setAgenda(round.id, isEnough ? agendaOf(left.map(({ answers }) => answers)) : null);
    return succeed(null);
  });
