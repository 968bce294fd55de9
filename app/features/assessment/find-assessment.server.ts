import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Assessment } from './assessment.ts';
import { ownerOf } from './code-hash.server.ts';
import { toAssessment } from './to-assessment.ts';

/** Everything stored under a code (as typed: any case, with spaces and hyphens), else `not-found`. */
export async function findAssessment(code: string): Promise<Outcome<Assessment>> {
  const owner = ownerOf(code);
  const record = owner === null ? null : await currentStore().assessments.find(owner);
  return record ? succeed(toAssessment(record)) : fail({ code: 'not-found' });
}
