import type { Benchmark } from '../benchmarks/benchmark.schema.ts';
import { HEADLINE_BENCHMARKS } from '../benchmarks/headline-benchmarks.ts';
import type { HeadlineBenchmarkId } from '../benchmarks/benchmark-result.ts';
import { OFFICIAL_BENCHMARKS } from '../benchmarks/official-benchmarks.ts';
import { isPastEnd } from '../benchmarks/source.ts';
import type { SizeClass } from '../questionnaire/profile.ts';
import { isBelow250Persons, SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { UseOfFirms } from './derive-use.ts';
import { addUses, deriveUse } from './derive-use.ts';
import { SIZE_CLASS } from './question-names.ts';
import type { Release } from './release.ts';
import { categoriesIn } from './release-cells.ts';

/** A published figure beside those firms of the release that it speaks of. */
export interface BesideBenchmark {
  readonly benchmark: Benchmark;
  readonly sizeClasses: readonly SizeClass[];
  /** Null where the groups of the release do not part at these sizes, or too few of them took part. */
  readonly use: UseOfFirms | null;
}

/** Of whom each figure of the articles speaks, as closely as they say. Source: method 2026-2, section 4. */
const SIZES_OF: Readonly<Record<HeadlineBenchmarkId, readonly SizeClass[]>> = {
  'sme-11': SIZE_CLASSES.filter(isBelow250Persons),
  'large-27': SIZE_CLASSES.filter((size) => !isBelow250Persons(size)),
  'mittelstand-33': SIZE_CLASSES.filter((size) => size !== '500+'),
};

/** Where a release comes from it does not say. The chambers this is made for are German; else the EU stands in. */
const COUNTRIES = ['DE', 'EU'] as const;

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((one) => others.includes(one));

/** The use among the firms of some size classes, if groups of the release are made of just these. */
function useAmong(release: Release, sizes: readonly SizeClass[]): UseOfFirms | null {
  const within = deriveUse(release)
    .filter(({ group }) => group.dimension === SIZE_CLASS)
    .map((use) => ({ use, classes: categoriesIn(release, SIZE_CLASS, use.group.name ?? '') }))
    .filter(({ classes }) => classes.every((each) => sizes.some((size) => size === each)));
  const classes = within.flatMap((each) => each.classes);
  return isSame(classes, sizes) ? addUses(within.map(({ use }) => use)) : null;
}

/** For each size the surveys publish the official figure of the first country that has one. */
function officialBySize(asOf: string): readonly (Benchmark & { readonly sizeClasses: SizeClass[] })[] {
  const found = COUNTRIES.flatMap((country) =>
    OFFICIAL_BENCHMARKS.filter((entry) => entry.country === country && !isPastEnd(entry, asOf)).flatMap(
      ({ sizeClasses, ...entry }) => (sizeClasses === null ? [] : [{ ...entry, sizeClasses }]),
    ),
  );
  return found.filter(
    (entry, index) => found.findIndex((other) => isSame(other.sizeClasses, entry.sizeClasses)) === index,
  );
}

/**
 * The three figures of the articles, then the official ones by size from the smallest, each beside the firms of the
 * release that have the size it speaks of; never beside all others. Source: method 2026-2, sections 4 and 7.
 */
export function deriveBenchmarks(release: Release): readonly BesideBenchmark[] {
  const official = officialBySize(release.asOf).toSorted(
    (one, other) =>
      SIZE_CLASSES.findIndex((size) => one.sizeClasses.includes(size)) -
      SIZE_CLASSES.findIndex((size) => other.sizeClasses.includes(size)),
  );
  const beside = (benchmark: Benchmark, sizeClasses: readonly SizeClass[]): BesideBenchmark => ({
    ...{ benchmark, sizeClasses },
    use: useAmong(release, sizeClasses),
  });
  return [
    ...HEADLINE_BENCHMARKS.map((entry) => beside(entry, SIZES_OF[entry.id])),
    ...official.map((entry) => beside(entry, entry.sizeClasses)),
  ];
}
