import type { Action, Actor, AssessmentAccess } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { WorkshopNote } from '#app/domain/workshop/workshop-note.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';
import type { VoiceRound } from '#app/persistence/voice-round-repository.ts';
import type { Workshop, WorkshopId } from '#app/persistence/workshop-repository.ts';

/** Somebody who is signed in and may lead workshops. */
export type Adviser = Extract<Actor, { readonly kind: 'member' }>;

/** A workshop with what its adviser may do to it and, by way of it, to the assessment. */
export interface SeenWorkshop {
  readonly workshop: Workshop;
  readonly access: AssessmentAccess;
}

/** Which workshop, and who asks. */
export interface Asking {
  readonly adviser: Adviser;
  readonly id: WorkshopId;
}

export const see = (adviser: Adviser, workshop: Workshop): SeenWorkshop => ({
  workshop,
  access: accessByWorkshop(adviser, workshop.assessment, workshop.ties),
});

/** The workshop of an id, for who may do this in it; `not-found` alike for one that is unknown, of others, or over. */
export async function findWorkshop(
  { workshops }: Pick<ReadRepositories, 'workshops'>,
  { adviser, id }: Asking,
  action: Action,
): Promise<Outcome<SeenWorkshop>> {
  const workshop = await workshops.find(adviser.account, id);
  if (workshop === null) return fail({ code: 'not-found' });
  const seen = see(adviser, workshop);
  return may(seen.access, action) ? succeed(seen) : fail({ code: 'not-found' });
}

export interface OpenedWorkshop extends SeenWorkshop {
  /** Whether the answers can be seen, and changed. */
  readonly canRead: boolean;
  readonly canChange: boolean;
  readonly notes: readonly WorkshopNote[];
  /** Who is asked apart, and what was shown of it; null and nothing where the workshop is over. */
  readonly round: VoiceRound | null;
  readonly revealed: ReadonlyMap<Item, Revealed>;
}

/** A workshop with all that its adviser has noted. */
export async function openWorkshop(asking: Asking): Promise<Outcome<OpenedWorkshop>> {
  const looked = await currentStore().look(async (repositories) => {
    const found = await findWorkshop(repositories, asking, 'read-notes');
    if (!found.ok) return found;
    const { access } = found.value;
    const notes = await repositories.workshopNotes.list(asking.id);
    const round = may(access, 'lead') ? await repositories.voiceRounds.find(asking.id) : null;
    const revealed = round === null ? new Map() : await repositories.voiceRounds.listRevealed(asking.id);
    const can = { canRead: may(access, 'read'), canChange: may(access, 'change') };
    return succeed({ ...found.value, ...can, notes, round, revealed });
  });
  return looked.ok ? looked.value : looked;
}

/** Those somebody leads with a client, as far as they can be opened. */
export async function listWorkshops(
  adviser: Adviser,
  client: ClientId,
): Promise<Outcome<readonly Workshop[]>> {
  const looked = await currentStore().look(({ workshops }) => workshops.list(adviser.account, client));
  if (!looked.ok) return looked;
  return succeed(looked.value.filter((workshop) => may(see(adviser, workshop).access, 'read-notes')));
}
