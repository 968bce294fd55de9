import type { Answers } from '#app/domain/questionnaire/answers.ts';
import type { StepState } from '#app/domain/roadmap/step-report.ts';
import type { IsoDate } from '#app/domain/shared/as-of-date.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { PredecessorRecord } from '#app/persistence/find-predecessors.ts';
import { ownerOf } from './code-hash.server.ts';

/** A completed assessment that an own one follows, as far as its holder may see it. */
export interface Predecessor {
  readonly questionnaire: string;
  readonly answers: Answers;
  /** The day of its result. */
  readonly asOf: IsoDate;
  readonly steps: readonly { readonly measure: string; readonly state: StepState; readonly at: string }[];
}

function toPredecessor({ asOf, steps, ...rest }: PredecessorRecord): readonly Predecessor[] {
  if (asOf === null) return [];
  return [{ ...rest, asOf, steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString() })) }];
}

/**
 * The completed assessments that the one under a code follows, newest first, at most ten back; a draft in between is
 * passed over, because nobody stood by its answers. `not-found` for a foreign code, whatever follows whatever.
 */
export async function findPredecessors(code: string): Promise<Outcome<readonly Predecessor[]>> {
  const owner = ownerOf(code);
  const { assessments } = currentStore();
  if (owner === null || (await assessments.find(owner)) === null) return fail({ code: 'not-found' });
  const records = await assessments.findPredecessors(owner);
  return succeed(records.flatMap(toPredecessor));
}

/**
 * The completed assessment whose answers the one under a code began with; null where it follows a draft or nothing, and
 * for a foreign code.
 */
export async function findLastTime(code: string): Promise<Predecessor | null> {
  const owner = ownerOf(code);
  if (owner === null) return null;
  const [direct] = await currentStore().assessments.findPredecessors(owner, 1);
  return (direct && toPredecessor(direct)[0]) ?? null;
}
