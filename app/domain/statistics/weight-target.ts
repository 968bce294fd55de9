import { SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { SECTOR_GROUPS } from './chamber-programme.ts';
import { SECTOR_GROUP, SIZE_CLASS } from './question-names.ts';

/** What figures can be weighted by, one at a time: no table tells of two of them together. */
export const WEIGHTED_DIMENSIONS = [SIZE_CLASS, SECTOR_GROUP] as const;
export type WeightedDimension = (typeof WEIGHTED_DIMENSIONS)[number];

/** How many firms there are of each size and in each group of sectors, as somebody else has counted them. */
export interface WeightTarget {
  readonly name: string;
  readonly source: string;
  /** The day the figures are of. */
  readonly asOf: IsoDate;
  /** By dimension and category; a dimension may be missing. */
  readonly firms: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const CATEGORIES: Readonly<Record<WeightedDimension, readonly string[]>> = {
  [SIZE_CLASS]: SIZE_CLASSES,
  [SECTOR_GROUP]: Object.keys(SECTOR_GROUPS),
};

/** All classes a target can name for a dimension. */
export const classesOf = (dimension: WeightedDimension): readonly string[] => CATEGORIES[dimension];

/** The dimension of a class; null for what is none. No two dimensions have a class in common. */
export const findDimension = (category: string): WeightedDimension | null =>
  WEIGHTED_DIMENSIONS.find((dimension) => CATEGORIES[dimension].includes(category)) ?? null;

/** The classes of a dimension that a target names in part: with some of them missing nothing can be weighted by it. */
export function missingClasses(
  firms: WeightTarget['firms'],
  dimension: WeightedDimension,
): readonly string[] {
  const named = firms[dimension] ?? {};
  if (Object.keys(named).length === 0) return [];
  return CATEGORIES[dimension].filter((category) => named[category] === undefined);
}
