import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { DraftChange, FlatChange } from '#app/domain/assessment/draft-change.ts';
import { storedValues } from '#app/domain/assessment/draft-change.ts';
import { toBase, toDraftChange } from '#app/domain/scenarios/apply-changes.ts';
import type { Scenario } from '#app/domain/scenarios/scenario.ts';

/** What a scenario writes into an assessment, and on what whoever adopts it has decided that. */
export interface Adoption {
  readonly change: DraftChange;
  readonly base: FlatChange;
}

/**
 * Whoever has looked at the answers as they stand now decides over them, stale or not. Else it goes like the save of a
 * device that has not seen the last ones: what was answered otherwise since the scenario was kept is nobody's to overwrite.
 */
export function toAdoption(assessment: Assessment, { changes }: Scenario, seenRevision: number): Adoption {
  const base = toBase(changes);
  const isSeen = seenRevision === assessment.revision;
  return {
    change: toDraftChange(changes),
    base: isSeen ? storedValues(assessment, Object.keys(base)) : base,
  };
}
