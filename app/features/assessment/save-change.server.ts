import type { Problem } from '#app/domain/shared/problem.ts';
import type { Assessment } from './assessment.ts';
import type { DraftChange, FlatChange } from './draft-change.ts';
import { findConflicts, flattenChange, keysToWrite, pickChange, storedValues } from './draft-change.ts';
import { findAssessment } from './find-assessment.server.ts';
import { patchAssessment } from './patch-assessment.server.ts';

export interface ChangeRequest {
  /** The revision the form was made from. */
  readonly revision: number;
  /** What the form showed when it was opened. */
  readonly base: FlatChange;
  readonly change: DraftChange;
}

export type SavedChange =
  | { readonly kind: 'saved'; readonly revision: number }
  /** Another device changed the same things: `stored` says to what. Nothing was written. */
  | { readonly kind: 'conflict'; readonly assessment: Assessment; readonly keys: readonly string[] }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** How often a save gives way to another device's save before it gives up. */
const MOST_ATTEMPTS = 4;

/**
 * Saves what a form changed. Where another device was faster but changed other things, both changes stand;
 * where it changed the same thing, nobody's answer is overwritten and the conflict goes back to the person.
 */
export async function saveChange(code: string, request: ChangeRequest): Promise<SavedChange> {
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await trySave(code, request);
    const isStale = outcome.kind === 'refused' && outcome.problem.code === 'stale-revision';
    if (!isStale || attempt === MOST_ATTEMPTS) return outcome;
  }
}

async function trySave(code: string, { revision, base, change }: ChangeRequest): Promise<SavedChange> {
  const found = await findAssessment(code);
  if (!found.ok) return { kind: 'refused', problem: found.problem };
  const assessment = found.value;
  if (assessment.status === 'completed') return { kind: 'refused', problem: { code: 'already-completed' } };
  const mine = flattenChange(change);
  const stored = storedValues(assessment, Object.keys(mine));
  const conflicts = assessment.revision === revision ? [] : findConflicts({ base, mine, stored });
  if (conflicts.length > 0) return { kind: 'conflict', assessment, keys: conflicts };
  const keys = keysToWrite({ base, mine, stored });
  if (keys.length === 0) return { kind: 'saved', revision: assessment.revision };
  const patched = await patchAssessment(code, { revision: assessment.revision, ...pickChange(change, keys) });
  return patched.ok
    ? { kind: 'saved', revision: patched.value.revision }
    : { kind: 'refused', problem: patched.problem };
}
