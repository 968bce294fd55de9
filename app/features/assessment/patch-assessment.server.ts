import { z } from 'zod';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AssessmentContent, AssessmentRecord } from '#app/persistence/assessment-record.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import type { AssessmentPatch } from './assessment.ts';
import { patchRequestSchema } from './assessment-request.schema.ts';
import { ownerOf } from './code-hash.server.ts';
import { draftFaults } from './content-rules.ts';
import { findRepeat } from './idempotent-write.server.ts';
import { mergeAnswers, mergeProfile } from './merge-content.ts';
import { failWith, parseRequest } from './parse-request.ts';
import type { WriteOptions } from './use-case.ts';

type Change = Omit<AssessmentPatch, 'revision'> & { readonly revision?: number };
interface Saved {
  readonly revision: number;
}

const savedSchema = z.strictObject({ revision: z.number() });

/** Profile and answers are closed once a result was made of them. */
const isClosedTo = (record: AssessmentRecord, change: Change): boolean =>
  record.status === 'completed' && (change.profile !== undefined || change.answers !== undefined);

function toContent(record: AssessmentRecord, change: Change, at: Date): AssessmentContent {
  const { consent } = change;
  return {
    locale: change.locale ?? record.locale,
    profile: mergeProfile(record.profile, change.profile),
    answers: mergeAnswers(record.answers, change.answers),
    firmName: change.firmName ?? record.firmName,
    consent: consent
      ? { statistics: consent.statistics, text: consent.text, at: at.toISOString() }
      : record.consent,
    done: change.done ?? record.done,
    useCases: change.useCases ?? record.useCases,
  };
}

/** What stands in the way of a change, or null. */
function obstacleTo(record: AssessmentRecord, change: Change): Outcome<never> | null {
  if (isClosedTo(record, change)) return fail({ code: 'already-completed' });
  if (change.revision === undefined) return fail({ code: 'revision-missing' });
  if (change.revision !== record.revision) return fail({ code: 'stale-revision', current: record.revision });
  return null;
}

/**
 * Saves what changed; every value is checked again here. `stale-revision` (with `current`) when another device
 * was faster, `already-completed` for profile and answers of a completed assessment, `not-saved` or `busy`
 * when the storage refuses. A change of country needs the region of the new one in the same call, or null.
 */
export function patchAssessment(
  code: string,
  patch: AssessmentPatch,
  options: WriteOptions = {},
): Promise<Outcome<Saved>> {
  return patchFromBody(code, patch, options);
}

/** The same for a body that nobody has looked at yet. */
export async function patchFromBody(
  code: string,
  body: unknown,
  options: WriteOptions = {},
): Promise<Outcome<Saved>> {
  const owner = ownerOf(code);
  if (owner === null) return fail({ code: 'not-found' });
  const parsed = parseRequest(patchRequestSchema, body);
  if (!parsed.ok)
    return (await currentStore().assessments.find(owner)) ? parsed : fail({ code: 'not-found' });
  const change = parsed.value;
  const at = now();
  const key = options.idempotencyKey ?? null;
  const request = key === null ? null : { scope: owner, key, operation: 'patch', body: change };
  return currentStore().write(async (repositories) => {
    const { assessments } = repositories;
    const record = await assessments.find(owner);
    if (record === null) return fail({ code: 'not-found' });
    const read = (body: unknown): Outcome<Saved> => succeed(savedSchema.parse(body));
    const repeat = await findRepeat(repositories, request, { at, read });
    if (repeat.earlier) return repeat.earlier;
    const obstacle = obstacleTo(record, change);
    if (obstacle) return obstacle;
    const content = toContent(record, change, at);
    const faults = draftFaults(content.profile, content.answers);
    if (faults.length > 0) return failWith(faults);
    const saved = { revision: await assessments.update(owner, content, at) };
    await repeat.keep(record.id, saved);
    return succeed(saved);
  });
}
