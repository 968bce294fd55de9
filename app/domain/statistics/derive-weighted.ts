import type { Range } from '../shared/range.ts';
import { wholeInterval } from './derive-shares.ts';
import type { Release } from './release.ts';
import type { ReleasedGroup } from './release-cells.ts';
import { ALL_FIRMS, categoriesIn, cellsOf, groupsIn } from './release-cells.ts';
import { meanTable, PARTICIPATION } from './table-names.ts';
import type { WeightedDimension, WeightTarget } from './weight-target.ts';

/** A group of the release beside the same group in the target. */
export interface WeightedGroup {
  readonly group: ReleasedGroup;
  /** Who took part, which is told as it is; null where even that is too few to be told. */
  readonly n: number | null;
  /** Of the target; null where it misses a class of the group. */
  readonly firms: number | null;
}

/** What figures of a release are weighted with. */
export interface Weighting {
  readonly dimension: WeightedDimension;
  readonly groups: readonly WeightedGroup[];
  /**
   * So many firms drawn by lot would be as good, after Kish and rounded down. Null where no figure can be weighted, since a
   * class has no target or a group is not told of.
   */
  readonly effective: number | null;
}

const HUNDRED = 100;
const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

function targetOf(
  release: Release,
  target: WeightTarget,
  { dimension, name }: ReleasedGroup,
): WeightedGroup['firms'] {
  if (dimension === null || name === null) return null;
  const firms = categoriesIn(release, dimension, name).map((category) => target.firms[dimension]?.[category]);
  return firms.some((count) => count === undefined) ? null : sumOf(firms.map((count) => count ?? 0));
}

interface SureGroup {
  readonly group: ReleasedGroup;
  readonly n: number;
  readonly firms: number;
}

const isSure = (group: WeightedGroup): group is SureGroup =>
  group.n !== null && group.n > 0 && group.firms !== null;

/** The square of the sum of all weights over the sum of their squares. Source: Kish 1965. */
function effectiveOf(groups: readonly SureGroup[]): number {
  const total = sumOf(groups.map(({ firms }) => firms));
  const squares = sumOf(groups.map(({ firms, n }) => firms ** 2 / n));
  return Math.floor(total ** 2 / squares);
}

/**
 * How the firms of a release stand to those of a target, by the groups of one dimension. Null where the release does not
 * tell groups of it apart, or the target says nothing of it. Source: method 2026-2, section 7, step 7.
 */
export function deriveWeighting(
  release: Release,
  target: WeightTarget,
  dimension: WeightedDimension,
): Weighting | null {
  const told = groupsIn(release, dimension);
  if (told.length === 0 || Object.keys(target.firms[dimension] ?? {}).length === 0) return null;
  const groups = told.map((group) => ({
    group,
    n: cellsOf(release, PARTICIPATION, group)[0]?.n ?? null,
    firms: targetOf(release, target, group),
  }));
  return { dimension, groups, effective: groups.every(isSure) ? effectiveOf(groups) : null };
}

/** Some answers to a question that are counted together. */
export interface AskedShare {
  readonly question: string;
  readonly answers: readonly string[];
}

export interface WeightedShare {
  /** Of those who took part, and weighted: from the least to the most it can be, in whole per cent. */
  readonly asTold: Range;
  readonly weighted: Range;
  /** Wilson's interval around the weighted share for the effective number of firms, in whole per cent. */
  readonly interval: Range;
}

/** From 0 to 1; null where the release has no such table. */
function shareIn(release: Release, { question, answers }: AskedShare, group: ReleasedGroup): Range | null {
  const cells = cellsOf(release, question, group);
  const n = cells[0]?.n ?? null;
  if (n === null || n === 0) return null;
  const counted = cells.filter(({ key }) => answers.includes(key[question] ?? ''));
  const low = sumOf(counted.map(({ value }) => value ?? 0));
  const high = sumOf(counted.map(({ value, max = 0 }) => value ?? max));
  return { low: low / n, high: Math.min(high, n) / n };
}

const toPercent = ({ low, high }: Range): Range => ({
  low: Math.round(HUNDRED * low),
  high: Math.round(HUNDRED * high),
});

/** The mean of the groups, each as often as the target has firms of it. */
function weigh(groups: readonly SureGroup[], of: (group: ReleasedGroup) => Range | null): Range | null {
  const ranges = groups.map(({ group, firms }) => ({ firms, range: of(group) }));
  const total = sumOf(groups.map(({ firms }) => firms));
  const side = (end: 'low' | 'high'): number =>
    sumOf(ranges.map(({ firms, range }) => firms * (range?.[end] ?? 0))) / total;
  return ranges.some(({ range }) => range === null) ? null : { low: side('low'), high: side('high') };
}

/** A share of firms as it is told beside the same share weighted; null where there are no weights or no such table. */
export function deriveWeightedShare(
  release: Release,
  { groups, effective }: Weighting,
  asked: AskedShare,
): WeightedShare | null {
  const all = shareIn(release, asked, ALL_FIRMS);
  if (effective === null || all === null) return null;
  const weighted = weigh(groups.filter(isSure), (group) => shareIn(release, asked, group));
  if (weighted === null) return null;
  const firms = { low: effective * weighted.low, high: effective * weighted.high };
  return {
    ...{ asTold: toPercent(all), weighted: toPercent(weighted) },
    interval: wholeInterval(firms, effective),
  };
}

/** The mean of a score as it is told beside the same one weighted, in whole points. */
export interface WeightedMean {
  readonly asTold: number;
  readonly weighted: number;
}

/** Null where there are no weights, or not every group has a mean that is told. */
export function deriveWeightedMean(
  release: Release,
  { groups, effective }: Weighting,
  score: string,
): WeightedMean | null {
  const meanOf = (group: ReleasedGroup): number | null =>
    cellsOf(release, meanTable(score), group)[0]?.value ?? null;
  const asTold = meanOf(ALL_FIRMS);
  if (effective === null || asTold === null) return null;
  const weighted = weigh(groups.filter(isSure), (group) => {
    const mean = meanOf(group);
    return mean === null ? null : { low: mean, high: mean };
  });
  return weighted && { asTold, weighted: Math.round(weighted.low) };
}
