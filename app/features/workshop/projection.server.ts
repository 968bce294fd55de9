import type { ProjectionAccess } from '#app/domain/access/access.ts';
import { accessByWorkshop, may } from '#app/domain/access/access.ts';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { Item } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { Revealed } from '#app/domain/voices/spread.ts';
import type { Agreement } from '#app/domain/workshop/workshop-note.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { ReadRepositories } from '#app/persistence/store.ts';
import type { Workshop } from '#app/persistence/workshop-repository.ts';
import { spend } from '#app/platform/client-budget.server.ts';

/** What is shown to everybody in the room: nothing that was noted. */
export interface Projection {
  readonly workshop: Pick<Workshop, 'item' | 'clock' | 'version' | 'ties'>;
  readonly assessment: Pick<Assessment, 'answers' | 'profile'>;
  readonly agreed: ReadonlyMap<Item, Agreement>;
  /** What the voices said of the question that is shown, once it is revealed; of others nothing. */
  readonly revealed: Revealed | null;
}

/** Null for an unknown or renewed token and for a workshop that is over; what its adviser may not read is not shown. */
async function findShown(
  { workshops }: Pick<ReadRepositories, 'workshops'>,
  { projector }: ProjectionAccess,
): Promise<Workshop | null> {
  const found = await workshops.findProjected(projector);
  if (found === null) return null;
  const { workshop, memberships } = found;
  const adviser = { kind: 'member', account: workshop.ties.adviser, memberships } as const;
  return may(accessByWorkshop(adviser, workshop.assessment, workshop.ties), 'read') ? workshop : null;
}

/**
 * Looks for what a token shows. A miss costs the client something of the budget for guessed links; a hit is asked for
 * every second or two, by a whole room behind one address, and costs nothing.
 */
async function look<Value>(
  access: ProjectionAccess,
  read: (repositories: ReadRepositories, workshop: Workshop) => Promise<Value>,
): Promise<Outcome<Value>> {
  if (!may(access, 'look-on')) return fail({ code: 'not-found' });
  const looked = await currentStore().look(async (repositories) => {
    const shown = await findShown(repositories, access);
    return shown === null ? null : { value: await read(repositories, shown) };
  });
  if (!looked.ok) return looked;
  if (looked.value !== null) return succeed(looked.value.value);
  const paid = await spend('links');
  return paid.ok ? fail({ code: 'not-found' }) : paid;
}

/** What differs as soon as there is something new to see. */
export const findProjectedVersion = (access: ProjectionAccess): Promise<Outcome<string>> =>
  look(access, (_repositories, { version }) => Promise.resolve(version));

/** Everything the view on the wall shows. */
export async function openProjection(access: ProjectionAccess): Promise<Outcome<Projection>> {
  const opened = await look(access, async ({ assessments, workshopNotes, voiceRounds }, workshop) => {
    const stored = await assessments.find(workshop.assessment);
    const agreed = await workshopNotes.listAgreed(workshop.id);
    const revealed = (await voiceRounds.listRevealed(workshop.id)).get(workshop.item) ?? null;
    return stored === null ? null : { workshop, assessment: stored.assessment, agreed, revealed };
  });
  if (!opened.ok) return opened;
  return opened.value === null ? fail({ code: 'not-found' }) : succeed(opened.value);
}
