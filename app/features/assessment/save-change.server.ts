import type { AssessmentAccess } from '#app/domain/access/access.ts';
import { may } from '#app/domain/access/access.ts';
import type { Assessment } from '#app/domain/assessment/assessment.ts';
import { isClosed } from '#app/domain/assessment/assessment.ts';
import { draftFaults } from '#app/domain/assessment/completeness.ts';
import type { DraftChange, FlatChange } from '#app/domain/assessment/draft-change.ts';
import {
  findConflicts,
  flattenChange,
  keysToWrite,
  pickChange,
  storedValues,
} from '#app/domain/assessment/draft-change.ts';
import { mergeContent, ofChosenGoals } from '#app/domain/assessment/merge-content.ts';
import type { Outcome, Problem } from '#app/domain/shared/problem.ts';
import { fail } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { draftChangeSchema } from './assessment-request.schema.ts';
import { failWith, parseRequest } from './parse-request.ts';

export interface ChangeRequest {
  /** What the form showed when it was opened. */
  readonly base: FlatChange;
  /** What it sent before without hearing what came of it. */
  readonly sent: readonly FlatChange[];
  readonly change: DraftChange;
}

export type SavedChange =
  | { readonly kind: 'saved' }
  /** Another device changed the same things: `stored` says to what. Nothing was written. */
  | { readonly kind: 'conflict'; readonly assessment: Assessment; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** How often a save gives way to another device's save before it gives up. */
const MOST_ATTEMPTS = 4;

const refuse = (outcome: Outcome<never>): SavedChange | null =>
  outcome.ok ? null : { kind: 'refused', problem: outcome.problem };

/**
 * Saves what a form changed, beginning with the assessment as it was `seen` for the page. Where another device was
 * faster but changed other things, both changes stand; where it changed the same thing, nobody's answer is overwritten
 * and the conflict goes back to the person.
 */
export async function saveChange(
  access: AssessmentAccess,
  seen: Assessment,
  request: ChangeRequest,
): Promise<SavedChange> {
  if (!may(access, 'change')) return { kind: 'refused', problem: { code: 'not-found' } };
  const parsed = parseRequest(draftChangeSchema, request.change);
  if (!parsed.ok) return { kind: 'refused', problem: parsed.problem };
  let assessment = seen;
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const outcome = await trySave(access, assessment, request);
    if (outcome !== null) return outcome;
    const found = await currentStore().assessments.find(access.owner);
    if (found === null) return { kind: 'refused', problem: { code: 'not-found' } };
    assessment = found.assessment;
  }
  return { kind: 'refused', problem: { code: 'stale-revision', current: assessment.revision } };
}

/** Null when somebody else saved in between. */
async function trySave(
  { owner }: AssessmentAccess,
  assessment: Assessment,
  { base, sent, change }: ChangeRequest,
): Promise<SavedChange | null> {
  if (isClosed(assessment)) return refuse(fail({ code: 'already-completed' }));
  const mine = flattenChange(change);
  const stored = storedValues(assessment, Object.keys(mine));
  const values = { base, mine, stored, sent };
  const conflicts = findConflicts(values);
  if (conflicts.length > 0) return { kind: 'conflict', assessment, keys: conflicts };
  const keys = keysToWrite(values);
  if (keys.length === 0) return { kind: 'saved' };
  const at = now();
  const merged = mergeContent(assessment, pickChange(change, keys), at.toISOString());
  // Another device may have chosen other goals: their status is not theirs to tell here.
  const content = { ...merged, profile: ofChosenGoals(merged.profile) };
  const faults = draftFaults(content.profile, content.answers);
  if (faults.length > 0) return refuse(failWith(faults));
  const seen = { owner, revision: assessment.revision };
  const saved = await currentStore().writeOnce(({ assessments }) => assessments.update(seen, content, at));
  if (!saved.ok) return refuse(saved);
  return saved.value === null ? null : { kind: 'saved' };
}
