import type { Action, AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { log } from '#app/platform/log.server.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';

export type { OpenedAssessment };

/**
 * Everything stored of an assessment, from one look at the database, else `not-found`; `busy` where it is out of reach. For
 * who may read it, or is granted what it is looked at for.
 */
export async function openAssessment(
  access: AssessmentAccess,
  action: Action = 'read',
): Promise<Outcome<OpenedAssessment>> {
  if (!may(access, action)) return fail({ code: 'not-found' });
  const looked = await currentStore().look(({ assessments }) => assessments.open(access.owner));
  if (!looked.ok) return looked;
  if (looked.value === null) return fail({ code: 'not-found' });
  return succeed(looked.value);
}

/** The same for who comes to look. What is saved says by itself that somebody has come. */
export async function visitAssessment(access: AssessmentAccess): Promise<Outcome<OpenedAssessment>> {
  const opened = await openAssessment(access);
  if (opened.ok && !opened.value.isClaimed) void claim(access);
  return opened;
}

/** Nobody waits for it: what is not noted now is noted the next time. */
const claim = ({ owner }: AssessmentAccess): Promise<unknown> =>
  currentStore()
    .writeOnce(({ assessments }) => assessments.claim(owner))
    .catch((error: unknown) => log.warn({ err: error }, 'Nobody could note that a code was used'));

/** The completed assessment that was opened, or `not-completed`. */
export function toCompleted(opened: OpenedAssessment): Outcome<CompletedAssessment> {
  const result = opened.readResult();
  if (result === null) return fail({ code: 'not-completed' });
  const { assessment, remarks, shownSpreads, poolPosition } = opened;
  return succeed({ assessment, result, remarks, shownSpreads, poolPosition });
}
