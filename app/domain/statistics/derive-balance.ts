import { DIMENSIONS } from '../questionnaire/items.ts';
import type { Range } from '../shared/range.ts';
import { BANDS } from '../scoring/bands.ts';
import { BAND, bandQuestion, RETURN, WITHHELD } from './question-names.ts';
import type { Cell, Release } from './release.ts';
import type { ReleasedGroup } from './release-cells.ts';
import { allGroups, cellsOf } from './release-cells.ts';

/** Of a firm of this wave and one of the wave before, drawn by chance: how much oftener the new one is in a higher band. */
export interface DerivedBalance {
  /** The question that counts the bands. */
  readonly question: string;
  readonly group: ReleasedGroup;
  /**
   * Better less worse, in whole per cent from -100 to 100; from the least to the most it can be, as counts under the
   * floor are not told.
   */
  readonly balance: Range;
}

/** Firms in each band, from the lowest. */
type Spread = readonly number[];

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Puts as many of `rest` as there is room for into the bands, the first of the order first. */
function fill(cells: readonly Cell[], rest: number, order: readonly number[]): Spread | null {
  const spread = cells.map(({ value }) => value ?? 0);
  let left = rest;
  for (const band of order) {
    const { value, max = 0 } = cells[band] ?? { value: 0 };
    const put = value === null ? Math.min(left, max) : 0;
    spread[band] = (spread[band] ?? 0) + put;
    left -= put;
  }
  return left === 0 ? spread : null;
}

/**
 * The lowest and the highest spreads that the told counts leave open: one of each for every number of firms without a
 * score, since among those with equally many all others lie in between.
 */
function openSpreads(release: Release, question: string, group: ReleasedGroup): readonly Spread[] {
  const cells = cellsOf(release, question, group);
  const n = cells[0]?.n ?? null;
  if (n === null || n < 2 * release.floor) return [];
  const bands = BANDS.flatMap((band) => cells.find(({ key }) => key[question] === band) ?? []);
  const withheld = cells.find(({ key }) => key[question] === WITHHELD);
  if (bands.length < BANDS.length || withheld === undefined) return [];
  const most = withheld.value ?? withheld.max ?? 0;
  const upwards = [...bands.keys()];
  const told = sumOf(bands.map(({ value }) => value ?? 0));
  return Array.from({ length: most + 1 }, (_, count) => count)
    .filter((count) => (withheld.value === null || count === withheld.value) && told + count <= n)
    .flatMap((count) => [upwards, upwards.toReversed()].map((order) => fill(bands, n - told - count, order)))
    .filter((spread) => spread !== null)
    .filter((spread) => sumOf(spread) > 0);
}

/** Sums without lists in between: a page compares some ten thousand pairs of spreads. */
function betterLessWorse(now: Spread, then: Spread): number {
  const beyond = (band: number): number =>
    then.reduce((sum, others, other) => sum + others * Math.sign(band - other), 0);
  const pairs = now.reduce((sum, firms, band) => sum + firms * beyond(band), 0);
  return (100 * pairs) / (sumOf(now) * sumOf(then));
}

/** Whole per cent, and no zero below zero. */
const whole = (percent: number): number => Math.round(percent) + 0;

/** Who returned to this wave and who to the one before are not groups of the same kind. */
const comparableGroups = (release: Release): readonly ReleasedGroup[] =>
  allGroups(release).filter(({ dimension }) => dimension !== RETURN);

/**
 * The balance of bands against an earlier wave, overall and by dimension, for all firms and for each group that both
 * releases tell of. They are not the same firms: it compares two spreads, and says nothing of any one firm.
 * Source: method 2026-2, section 7, step 7.
 */
export function deriveBalance(release: Release, before: Release): readonly DerivedBalance[] {
  return [BAND, ...DIMENSIONS.map(bandQuestion)].flatMap((question) =>
    comparableGroups(release).flatMap((group) => {
      const [now, then] = [release, before].map((each) => openSpreads(each, question, group));
      const all = (now ?? []).flatMap((one) => (then ?? []).map((other) => betterLessWorse(one, other)));
      if (all.length === 0) return [];
      return [{ question, group, balance: { low: whole(Math.min(...all)), high: whole(Math.max(...all)) } }];
    }),
  );
}
