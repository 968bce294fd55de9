import type { CodeHash } from '#app/domain/access/access.ts';
import { ITEMS } from '#app/domain/questionnaire/items.ts';
import { USUAL_MINUTES } from '#app/domain/workshop/workshop-clock.ts';
import { stateAfter } from '#app/domain/workshop/workshop-moves.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { newId } from '#app/platform/random.server.ts';
import { noteInAudit } from './audit-note.server.ts';
import type { OpenOffer } from './open-offer.ts';

/**
 * Lets the adviser go on answering an assessment that belongs to the firm from now on: in a session that is running, was
 * closed before, or begins now, with its clock at rest. The firm ends it as any other. Where nothing is left to be answered
 * there is none.
 */
export async function goOnTogether(
  repositories: WriteRepositories,
  { adviser, client }: OpenOffer,
  owner: CodeHash,
): Promise<void> {
  const { workshops } = repositories;
  const at = now();
  const before = await workshops.findAbout(adviser.account, client.id, owner);
  if (before !== null) {
    const { state } = before.ties;
    const to = stateAfter(state, 'reopen', 'holder');
    if (to === null || !(await workshops.move({ ...before, state }, { to, at }))) return;
  } else {
    const clock = { plannedMinutes: USUAL_MINUTES, usedSeconds: 0, runningSince: null };
    const begun = { id: newId(), client: client.id, adviser: adviser.account, item: ITEMS[0], clock };
    if (!(await workshops.create(owner, begun, at))) return;
  }
  const concerned = { adviser: adviser.account, organisation: client.organisation };
  await noteInAudit(repositories, 'workshop-begun', concerned);
}
