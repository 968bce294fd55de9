import type { PoolPosition } from '../assessment/pool-position.ts';
import { POOL_FLOOR, POOL_QUARTERS } from '../assessment/pool-position.ts';
import type { SizeClass } from '../questionnaire/profile.ts';
import type { Release } from './release.ts';
import { cellsOf } from './release-cells.ts';
import { quartileTable } from './table-names.ts';
import { SIZE_CLASS } from './question-names.ts';

/** A firm as far as it is looked up among others. */
export interface PlacedFirm {
  readonly sizeClass: SizeClass;
  /** Points from 0 to 100; null where withheld. */
  readonly overall: number | null;
}

/**
 * The quarter of a firm among those of its very size, by the published quartiles: a score on a limit is below it. Null
 * where the score is withheld, where the size class was joined with another, where fewer than 30 firms are told, or where
 * no quartiles are. Source: method 2026-2, sections 4 and 7.
 */
export function poolPositionIn(release: Release, { sizeClass, overall }: PlacedFirm): PoolPosition | null {
  if (overall === null) return null;
  const cells = cellsOf(release, quartileTable('overall'), { dimension: SIZE_CLASS, name: sizeClass });
  const firms = cells[0]?.n ?? 0;
  const limits = cells.flatMap(({ value }) => value ?? []);
  if (firms < POOL_FLOOR || limits.length < POOL_QUARTERS.length - 1) return null;
  const quarter = POOL_QUARTERS[limits.filter((limit) => overall > limit).length];
  if (quarter === undefined) throw new RangeError('A score has three quartiles');
  return { quarter, firms, release: release.release, asOf: release.asOf };
}
