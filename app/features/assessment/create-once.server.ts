import { CODE_BYTES, isGeneratedCode, toResumeCode } from '#app/domain/assessment/resume-code.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { randomOctets } from '#app/platform/random.server.ts';
import type { CreatedAssessment, CreationOptions, CreationRequest } from './create-assessment.server.ts';
import { createAssessment } from './create-assessment.server.ts';

/** A code for a form to carry. Who is shown the form alone may know it: its page is kept nowhere on the way. */
export const newCode = (): string => toResumeCode(randomOctets(CODE_BYTES));

/**
 * Begins what a form asks for, once: sent again with the same content within a day, it leads to what was begun. A form
 * whose content has changed since, or that is older, begins another.
 */
export async function createOnce(
  request: Omit<CreationRequest, 'code'>,
  carried: FormDataEntryValue | null,
  options: Pick<CreationOptions, 'personal' | 'fromPaper'> = {},
): Promise<Outcome<CreatedAssessment>> {
  if (typeof carried === 'string' && isGeneratedCode(carried)) {
    const created = await createAssessment(
      { ...request, code: carried },
      {
        ...options,
        idempotencyKey: carried,
      },
    );
    if (created.ok || !isTaken(created.problem.code)) return created;
  }
  return createAssessment(request, options);
}

const isTaken = (problem: string): boolean =>
  problem === 'already-created' || problem === 'idempotency-key-reused';
