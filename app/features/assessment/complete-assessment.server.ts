import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AssessmentRecord, CodeHash } from '#app/persistence/assessment-record.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { ownerOf } from './code-hash.server.ts';
import { completenessFaults, draftFaults } from './content-rules.ts';
import { evaluateContent } from './evaluate-content.server.ts';
import type { RepeatableRequest } from './idempotent-write.server.ts';
import { findRepeat } from './idempotent-write.server.ts';
import { completionRequestSchema } from './assessment-request.schema.ts';
import { failWith, parseRequest } from './parse-request.ts';
import type { WriteOptions } from './use-case.ts';

function toResult(
  record: AssessmentRecord,
  revision: number | undefined,
  at: Date,
): Outcome<EvaluationResult> {
  if (revision === undefined) return fail({ code: 'revision-missing' });
  if (revision !== record.revision) return fail({ code: 'stale-revision', current: record.revision });
  const { profile, answers } = record;
  const faults = [...completenessFaults(profile, answers), ...draftFaults(profile, answers)];
  return faults.length > 0 ? failWith(faults) : succeed(evaluateContent(record, toIsoDay(at)));
}

interface Completing {
  readonly owner: CodeHash;
  readonly revision: number | undefined;
  readonly request: RepeatableRequest | null;
}

async function completeIn(
  repositories: WriteRepositories,
  { owner, revision, request }: Completing,
  at: Date,
): Promise<Outcome<EvaluationResult>> {
  const { assessments } = repositories;
  const record = await assessments.find(owner);
  if (record === null) return fail({ code: 'not-found' });
  const stored = await assessments.findResult(owner);
  const read = (): Outcome<EvaluationResult> =>
    stored === null ? fail({ code: 'not-completed' }) : succeed(stored);
  // The result is kept once, with the assessment: a repeat needs no copy of it.
  const repeat = await findRepeat(repositories, request, { at, read, write: () => null });
  if (repeat.earlier) return repeat.earlier;
  if (stored !== null) return succeed(stored);
  const result = toResult(record, revision, at);
  if (!result.ok) return result;
  await assessments.complete(owner, { asOf: result.value.asOf, result: result.value }, at);
  await repeat.keep(record.id, result.value);
  return result;
}

/** Evaluates and closes an assessment; repeated, it returns the same result. Faults name each missing item. */
export async function completeAssessment(
  code: string,
  revision: number | undefined,
  options: WriteOptions = {},
): Promise<Outcome<EvaluationResult>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  const key = options.idempotencyKey ?? null;
  const body = { revision: revision ?? null };
  const request = key === null ? null : { scope: owner, key, operation: 'completion', body };
  const at = now();
  return currentStore().write((repositories) => completeIn(repositories, { owner, revision, request }, at));
}

/** The same for a body that nobody has looked at yet. */
export async function completeFromBody(
  code: string,
  body: unknown,
  options: WriteOptions = {},
): Promise<Outcome<EvaluationResult>> {
  const parsed = parseRequest(completionRequestSchema, body);
  if (parsed.ok) return completeAssessment(code, parsed.value.revision, options);
  const owner = ownerOf(code);
  const isKnown = owner !== null && (await currentStore().assessments.find(owner)) !== null;
  return isKnown ? parsed : fail({ code: 'not-found' });
}
