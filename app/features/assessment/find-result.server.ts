import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { ownerOf } from './code-hash.server.ts';
import { toAssessment } from './to-assessment.ts';
import type { StoredResult } from './use-case.ts';

/** The result as stored at completion, or `not-completed`, or `not-found`. */
export async function findResult(code: string): Promise<Outcome<StoredResult>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  const { assessments } = currentStore();
  const record = await assessments.find(owner);
  if (record === null) return fail({ code: 'not-found' });
  const result = record.status === 'completed' ? await assessments.findResult(owner) : null;
  if (result === null) return fail({ code: 'not-completed' });
  return succeed({ assessment: toAssessment(record), result });
}
