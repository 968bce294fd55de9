import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { stateAfter } from '#app/domain/workshop/workshop-moves.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { AdmittedAdviser, WorkshopId } from '#app/persistence/workshop-repository.ts';
import { now } from '#app/platform/clock.ts';
import { noteInAudit } from './audit-note.server.ts';

/** Which adviser has access to an assessment since when, for the holder of its code. */
export async function listAdmitted(access: AssessmentAccess): Promise<Outcome<readonly AdmittedAdviser[]>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  return currentStore().look(({ workshops }) => workshops.listAdmitted(access.owner));
}

/** What the holder of a code decides about who was let in. */
const DECISIONS = ['cut-off', 'request-changes'] as const;
export interface Decision {
  readonly workshop: WorkshopId;
  readonly move: (typeof DECISIONS)[number];
}

/** Null where it is none of our forms. */
export function readDecision(form: FormData): Decision | null {
  const move = DECISIONS.find((each) => each === form.get('intent'));
  const workshop = form.get('workshop');
  return move === undefined || typeof workshop !== 'string' ? null : { move, workshop };
}

/**
 * Ends the access of an adviser, or hands back what was submitted. Repeated, it changes nothing; `not-found` for a workshop
 * about another assessment.
 */
export async function decideOnAdviser(
  access: AssessmentAccess,
  { workshop: id, move }: Decision,
): Promise<Outcome<null>> {
  if (!may(access, 'admit-adviser')) return fail({ code: 'not-found' });
  const at = now();
  return currentStore().write(async (repositories) => {
    const workshop = await repositories.workshops.findOf(access.owner, id);
    if (workshop === null) return fail({ code: 'not-found' });
    const { state } = workshop.ties;
    const to = stateAfter(state, move, 'holder');
    if (to === null) return succeed(null);
    if (!(await repositories.workshops.move({ ...workshop, state }, { to, at }))) {
      return fail({ code: 'stale-revision' });
    }
    if (move === 'cut-off') await noteInAudit(repositories, workshop, 'workshop-cut-off');
    return succeed(null);
  });
}
