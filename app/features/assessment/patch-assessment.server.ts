import { z } from 'zod';
import type { AssessmentAccess } from '#app/domain/access/access.ts';
import type { Assessment, AssessmentChange } from '#app/domain/assessment/assessment.ts';
import { isClosed } from '#app/domain/assessment/assessment.ts';
import { draftFaults } from '#app/domain/assessment/completeness.ts';
import { mergeContent } from '#app/domain/assessment/merge-content.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { WriteRepositories } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { patchRequestSchema } from './assessment-request.schema.ts';
import type { RepeatableRequest, WriteOptions } from '#app/persistence/repeats.ts';
import { findRepeat } from '#app/persistence/repeats.ts';
import { failWith } from './parse-request.ts';
import { parseUnderCode } from './parse-under-code.server.ts';

/** A change made from a revision. */
export interface AssessmentPatch extends AssessmentChange {
  readonly revision: number;
}

type Patch = z.output<typeof patchRequestSchema>;
interface Saved {
  readonly revision: number;
}

const savedSchema = z.strictObject({ revision: z.number() });

/** Of what is closed, the rest stays open. */
const isClosedTo = (assessment: Assessment, patch: Patch): boolean =>
  isClosed(assessment) && (patch.profile !== undefined || patch.answers !== undefined);

/** What stands in the way of a change, or null. */
function obstacleTo(assessment: Assessment, patch: Patch): Outcome<never> | null {
  const { revision } = assessment;
  if (isClosedTo(assessment, patch)) return fail({ code: 'already-completed' });
  if (patch.revision === undefined) return fail({ code: 'revision-missing' });
  return patch.revision === revision ? null : fail({ code: 'stale-revision', current: revision });
}

interface Patching {
  readonly access: AssessmentAccess;
  readonly patch: Patch;
  readonly request: RepeatableRequest | null;
}

async function patchIn(
  repositories: WriteRepositories,
  { access: { owner }, patch, request }: Patching,
  at: Date,
): Promise<Outcome<Saved>> {
  const { assessments } = repositories;
  const stored = await assessments.find(owner);
  if (stored === null) return fail({ code: 'not-found' });
  const read = (body: unknown): Outcome<Saved> => succeed(savedSchema.parse(body));
  const repeat = await findRepeat(repositories, request, { at, read });
  if (repeat.earlier) return repeat.earlier;
  const { id, assessment } = stored;
  const obstacle = obstacleTo(assessment, patch);
  if (obstacle) return obstacle;
  const content = mergeContent(assessment, patch, at.toISOString());
  const faults = draftFaults(content.profile, content.answers);
  if (faults.length > 0) return failWith(faults);
  const revision = await assessments.update({ owner, revision: assessment.revision }, content, at);
  if (revision === null) return fail({ code: 'stale-revision', current: assessment.revision + 1 });
  await repeat.keep({ assessmentId: id }, { revision });
  return succeed({ revision });
}

/**
 * Saves what changed; every value is checked again here. `stale-revision` (with `current`) when another device
 * was faster, `already-completed` for profile and answers of a completed assessment, `not-saved` or `busy`
 * when the storage refuses. A change of country needs the region of the new one in the same call, or null.
 */
export function patchAssessment(
  access: AssessmentAccess,
  patch: AssessmentPatch,
  options: WriteOptions = {},
): Promise<Outcome<Saved>> {
  return patchFromBody(access, patch, options);
}

/** The same for a body that nobody has looked at yet. */
export async function patchFromBody(
  access: AssessmentAccess,
  body: unknown,
  { idempotencyKey = null }: WriteOptions = {},
): Promise<Outcome<Saved>> {
  const parsed = await parseUnderCode(access, { action: 'change', schema: patchRequestSchema, body });
  if (!parsed.ok) return parsed;
  const patch = parsed.value;
  const at = now();
  const request =
    idempotencyKey === null
      ? null
      : { scope: access.owner, key: idempotencyKey, operation: 'patch', body: patch };
  return currentStore().write((repositories) => patchIn(repositories, { access, patch, request }, at));
}
