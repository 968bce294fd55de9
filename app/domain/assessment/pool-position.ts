import type { IsoDate } from '../shared/as-of-date.ts';

/** From so many firms of its size on, a firm is told in which quarter of them it is. Source: method 2026-2, section 4. */
export const POOL_FLOOR = 30;
/** The lowest first. */
export const POOL_QUARTERS = [1, 2, 3, 4] as const;

/** Where a firm stands among those of its size that took part in the campaign of its chamber. */
export interface PoolPosition {
  /** 1 for the lowest. */
  readonly quarter: (typeof POOL_QUARTERS)[number];
  /** The firms of its size in the release. */
  readonly firms: number;
  readonly release: string;
  /** The day of the release. */
  readonly asOf: IsoDate;
}
