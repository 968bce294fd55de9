import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { ClientId } from '#app/domain/client/client.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { USUAL_MINUTES } from '#app/domain/workshop/workshop-clock.ts';
import { stateAfter } from '#app/domain/workshop/workshop-moves.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import type { Workshop, WorkshopId } from '#app/persistence/workshop-repository.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { Adviser } from './open-workshop.server.ts';
import { see } from './open-workshop.server.ts';

interface Beginning {
  readonly adviser: Adviser;
  readonly client: ClientId;
  /** Only who holds the code lets an adviser in. */
  readonly assessment: AssessmentAccess;
  /** To answer it together, or to write an own report around what came of it. Left out: to answer it. */
  readonly purpose?: 'answer' | 'report';
}

/** Opens again what was closed; what is open stays as it is. */
async function goOnWith(repositories: WriteRepositories, workshop: Workshop, at: Date): Promise<void> {
  const { state } = workshop.ties;
  const to = stateAfter(state, 'reopen', 'holder');
  if (to === null) return;
  await repositories.workshops.move({ ...workshop, state }, { to, at });
  await noteInAudit(repositories, workshop, 'workshop-begun');
}

/**
 * Begins a workshop, or goes on with the one there was, and names it. `not-found` where there is nothing under the code,
 * the client is not one of theirs, or it is to be answered and nothing can be answered any more.
 */
export async function beginWorkshop({
  adviser,
  client,
  assessment,
  purpose = 'answer',
}: Beginning): Promise<Outcome<WorkshopId>> {
  if (!may(assessment, 'admit-adviser')) return fail({ code: 'not-found' });
  const { account, memberships } = adviser;
  const { owner } = assessment;
  const at = now();
  return currentStore().write(async (repositories) => {
    const { clients, workshops, assessments } = repositories;
    const portfolios = memberships.map((membership) => ({ ...membership, account }));
    if ((await clients.find(portfolios, client)) === null) return fail({ code: 'not-found' });
    const isCompleted = ((await assessments.findVersion(owner))?.asOf ?? null) !== null;
    const runningSince = isCompleted ? null : at;
    const clock = { plannedMinutes: USUAL_MINUTES, usedSeconds: 0, runningSince };
    const before = await workshops.findAbout(account, client, owner);
    if (before === null) {
      if (isCompleted && purpose === 'answer') return fail({ code: 'not-found' });
      const created = { id: newId(), client, adviser: account, item: ITEMS[0], clock };
      if (!(await workshops.create(owner, created, at))) return fail({ code: 'not-found' });
    } else await goOnWith(repositories, before, at);
    const begun = await workshops.findAbout(account, client, owner);
    // What its adviser may not lead is not begun: a failure takes all of it back.
    if (begun === null || !may(see(adviser, begun).access, 'lead')) return fail({ code: 'not-found' });
    if (before === null) await noteInAudit(repositories, begun, 'workshop-begun');
    return succeed(begun.id);
  });
}
