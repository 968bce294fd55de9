import type { Assessment } from '#app/domain/assessment/assessment.ts';
import type { EvaluationResult } from '#app/domain/evaluation/evaluation.ts';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { PoolPosition } from '#app/domain/assessment/pool-position.ts';
import { poolPositionIn } from '#app/domain/statistics/pool-position-in.ts';
import { currentStore } from '#app/persistence/current-store.ts';

/**
 * Where a firm stands among those of its size, by the last release of its campaign that was let out. It is asked when the
 * assessment is completed and kept with it: later releases say nothing of the answers of today.
 */
export async function findPoolPosition(
  { campaign, profile: { sizeClass } }: Pick<Assessment, 'campaign' | 'profile'>,
  { overall: { score } }: Pick<EvaluationResult, 'overall'>,
): Promise<Outcome<PoolPosition | null>> {
  if (campaign === null || sizeClass === undefined) return succeed(null);
  const looked = await currentStore().look(({ releases }) => releases.lastAccepted(campaign));
  if (!looked.ok) return looked;
  return succeed(looked.value && poolPositionIn(looked.value, { sizeClass, overall: score }));
}
