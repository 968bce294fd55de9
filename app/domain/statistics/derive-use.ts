import { AI_USES, isProductive } from '../questionnaire/profile.ts';
import type { Range } from '../shared/range.ts';
import { wholeInterval, wholePercent } from './derive-shares.ts';
import { AI_USE } from './question-names.ts';
import type { Cell, Release } from './release.ts';
import type { ReleasedGroup } from './release-cells.ts';
import { allGroups, cellsOf } from './release-cells.ts';

/** How many of some firms use AI in daily work. */
export interface UseOfFirms {
  readonly n: number;
  /** From the least to the most firms it can be, as counts under the floor are not told. */
  readonly firms: Range;
  /** Whole per cent. */
  readonly percent: Range;
  /** Wilson's interval around both ends, in whole per cent. */
  readonly interval: Range;
}

export interface DerivedUse extends UseOfFirms {
  readonly group: ReleasedGroup;
}

const isOfUse = ({ key }: Cell): boolean => AI_USES.some((use) => isProductive(use) && key[AI_USE] === use);

const addRanges = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0),
  high: ranges.reduce((sum, { high }) => sum + high, 0),
});

/** What some cells of one group come to together. */
function totalOf(cells: readonly Cell[], n: number): Range {
  const { low, high } = addRanges(
    cells.map(({ value, max = 0 }) => ({ low: value ?? 0, high: value ?? max })),
  );
  return { low, high: Math.min(high, n) };
}

const toUse = (firms: Range, n: number): UseOfFirms => ({
  ...{ n, firms },
  percent: { low: wholePercent(firms.low, n), high: wholePercent(firms.high, n) },
  interval: wholeInterval(firms, n),
});

/** The use of several groups together, none of which shares a firm with another. */
export const addUses = (uses: readonly UseOfFirms[]): UseOfFirms =>
  toUse(
    addRanges(uses.map(({ firms }) => firms)),
    uses.reduce((sum, { n }) => sum + n, 0),
  );

function useIn(release: Release, group: ReleasedGroup): readonly DerivedUse[] {
  const cells = cellsOf(release, AI_USE, group);
  const n = cells[0]?.n ?? null;
  // A group of less than twice the floor says nothing, however wide.
  if (n === null || n < 2 * release.floor) return [];
  return [{ group, ...toUse(totalOf(cells.filter(isOfUse), n), n) }];
}

/**
 * Productive use of AI among all firms and in each group that is large enough to be told of.
 * Source: method 2026-2, section 7, step 7, and section 4 for what counts as productive.
 */
export const deriveUse = (release: Release): readonly DerivedUse[] =>
  allGroups(release).flatMap((group) => useIn(release, group));
