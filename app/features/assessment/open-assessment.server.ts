import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { CompletedAssessment } from '#app/domain/assessment/assessment.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { OpenedAssessment } from '#app/persistence/open-assessment.ts';

export type { OpenedAssessment };

/** Everything stored of an assessment, from one look at the database, else `not-found`. */
export async function openAssessment(access: AssessmentAccess): Promise<Outcome<OpenedAssessment>> {
  const opened = may(access, 'read') ? await currentStore().assessments.open(access.owner) : null;
  return opened === null ? fail({ code: 'not-found' }) : succeed(opened);
}

/** The completed assessment that was opened, or `not-completed`. */
export function toCompleted(opened: OpenedAssessment): Outcome<CompletedAssessment> {
  const result = opened.readResult();
  if (result === null) return fail({ code: 'not-completed' });
  const { assessment, remarks } = opened;
  return succeed({ assessment, result, remarks });
}
