import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Assessment, AssessmentChange, AssessmentContent } from '#app/domain/assessment/assessment.ts';
import { completenessFaults, draftFaults } from '#app/domain/assessment/completeness.ts';
import { mergeContent } from '#app/domain/assessment/merge-content.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { PoolPosition } from '#app/domain/assessment/pool-position.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now, toIsoDay } from '#app/platform/clock.ts';
import { completionRequestSchema } from './assessment-request.schema.ts';
import { evaluateContent } from './evaluate-content.server.ts';
import type { RepeatableRequest, WriteOptions } from '#app/persistence/repeats.ts';
import { findRepeat } from '#app/persistence/repeats.ts';
import { findPoolPosition } from './find-pool-position.server.ts';
import { openAssessment } from './open-assessment.server.ts';
import { failWith } from './parse-request.ts';
import { parseUnderCode } from './parse-under-code.server.ts';

/** What is said last before an assessment is closed. */
type LastWords = Pick<AssessmentChange, 'firmName' | 'consent' | 'locale'>;

export interface CompletionRequest extends LastWords {
  readonly revision?: number | undefined;
}

/** The assessment in one revision, with what is said last in it, and what follows from that. */
interface Evaluated {
  readonly revision: number;
  readonly content: AssessmentContent;
  readonly result: EvaluationResult;
  /** Where its firm stands among those of its size. */
  readonly poolPosition: PoolPosition | null;
}

interface Completing {
  readonly access: AssessmentAccess;
  readonly revision: number | undefined;
  /** Null where something stood in the way. */
  readonly ahead: Evaluated | null;
  readonly request: RepeatableRequest | null;
}

/** What stands in the way of closing the assessment, or null. */
function obstacleTo(assessment: Assessment, revision: number | undefined): Outcome<never> | null {
  if (revision === undefined) return fail({ code: 'revision-missing' });
  if (revision !== assessment.revision) return fail({ code: 'stale-revision', current: assessment.revision });
  const { profile, answers } = assessment;
  const faults = [...completenessFaults(profile, answers), ...draftFaults(profile, answers)];
  return faults.length > 0 ? failWith(faults) : null;
}

async function completeIn(
  repositories: WriteRepositories,
  { access, revision, ahead, request }: Completing,
  at: Date,
): Promise<Outcome<EvaluationResult>> {
  const { assessments } = repositories;
  // A call that nobody may repeat needs no other look: what was evaluated is closed as it was seen, or not at all.
  if (ahead && !request && (await close(assessments, access, ahead, at))) return succeed(ahead.result);
  const opened = await assessments.open(access.owner);
  if (opened === null) return fail({ code: 'not-found' });
  const stored = opened.readResult();
  const read = (): Outcome<EvaluationResult> =>
    stored === null ? fail({ code: 'not-completed' }) : succeed(stored);
  // The result is kept once, with the assessment: a repeat needs no copy of it.
  const repeat = await findRepeat(repositories, request, { at, read, write: () => null });
  if (repeat.earlier) return repeat.earlier;
  if (stored !== null) return succeed(stored);
  const { assessment } = opened;
  const obstacle = obstacleTo(assessment, revision);
  if (obstacle) return obstacle;
  // What stood in the way has gone since: whoever changed that has seen what is stored now, not who asks here.
  if (ahead === null) return fail({ code: 'stale-revision', current: assessment.revision });
  const isClosed = await close(assessments, access, ahead, at);
  if (!isClosed) return fail({ code: 'stale-revision', current: assessment.revision + 1 });
  await repeat.keep({ assessmentId: opened.id }, ahead.result);
  return succeed(ahead.result);
}

/** False where the assessment has changed since it was evaluated, or is closed. */
function close(
  assessments: WriteRepositories['assessments'],
  ...[{ owner }, { revision, content, result, poolPosition }, at]: [AssessmentAccess, Evaluated, Date]
): Promise<boolean> {
  return assessments.complete({ owner, revision }, { content, asOf: result.asOf, result, poolPosition }, at);
}

/** Evaluates and closes an assessment; repeated, it returns the same result. Faults name each missing item. */
export async function completeAssessment(
  access: AssessmentAccess,
  { revision, ...lastWords }: CompletionRequest,
  { idempotencyKey = null }: WriteOptions = {},
): Promise<Outcome<EvaluationResult>> {
  if (!may(access, 'complete')) return fail({ code: 'not-found' });
  const request = idempotencyKey === null ? null : toRepeatable(access, idempotencyKey, revision);
  const at = now();
  const evaluated = await evaluateAhead(access, { revision, ...lastWords }, at);
  if (!evaluated.ok) return evaluated;
  const completing = { access, revision, request, ahead: evaluated.value };
  return currentStore().write((repositories) => completeIn(repositories, completing, at));
}

/**
 * The result, before anything is written: planning may take a second, and no other save waits for it. Null where
 * something stands in the way, which is told from inside the write. A revision names a content, so if it is still the
 * same then, so is the result.
 */
async function evaluateAhead(
  access: AssessmentAccess,
  { revision, ...lastWords }: CompletionRequest,
  at: Date,
): Promise<Outcome<Evaluated | null>> {
  const opened = await openAssessment(access);
  if (!opened.ok) return opened.problem.code === 'not-found' ? succeed(null) : opened;
  const { assessment } = opened.value;
  if (assessment.status === 'completed' || obstacleTo(assessment, revision)) return succeed(null);
  const content = mergeContent(assessment, lastWords, at.toISOString());
  const evaluated = await evaluateContent({ ...assessment, ...content }, toIsoDay(at));
  if (!evaluated.ok) return evaluated;
  const result = evaluated.value;
  const poolPosition = await findPoolPosition(assessment, result);
  return poolPosition.ok
    ? succeed({ revision: assessment.revision, content, result, poolPosition: poolPosition.value })
    : poolPosition;
}

const toRepeatable = (
  { owner }: AssessmentAccess,
  key: string,
  revision: number | undefined,
): RepeatableRequest => ({
  scope: owner,
  key,
  operation: 'completion',
  body: { revision: revision ?? null },
});

/** The same for a body that nobody has looked at yet. */
export async function completeFromBody(
  access: AssessmentAccess,
  body: unknown,
  options: WriteOptions = {},
): Promise<Outcome<EvaluationResult>> {
  const parsed = await parseUnderCode(access, { action: 'complete', schema: completionRequestSchema, body });
  return parsed.ok ? completeAssessment(access, parsed.value, options) : parsed;
}
