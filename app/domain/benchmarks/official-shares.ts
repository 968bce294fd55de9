import type { OfficialShareResult } from './benchmark-result.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Benchmark } from './benchmark.schema.ts';
import { isPastEnd, toSourceResult } from './source.ts';

interface Wanted {
  readonly country: string;
  readonly sizeClass?: PartialProfile['sizeClass'];
  readonly sector?: PartialProfile['sector'];
}

/** Whether an entry is exactly about what is wanted: nothing wanted and absent, nothing present and unwanted. */
function isAbout(entry: Benchmark, wanted: Wanted): boolean {
  const fitsSize = wanted.sizeClass
    ? (entry.sizeClasses?.includes(wanted.sizeClass) ?? false)
    : entry.sizeClasses === null;
  const fitsSector = wanted.sector
    ? (entry.sectors?.includes(wanted.sector) ?? false)
    : entry.sectors === null;
  return entry.country === wanted.country && fitsSize && fitsSector;
}

function ladderOf({ country, sizeClass, sector }: PartialProfile, by: 'size' | 'sector'): Wanted[] {
  const places = country === null ? ['EU'] : [country, 'EU'];
  if (by === 'sector') return sector === null ? [] : places.map((place) => ({ country: place, sector }));
  return places.flatMap((place) => [
    ...(sizeClass ? [{ country: place, sizeClass }] : []),
    { country: place },
  ]);
}

function matchedBy(wanted: Wanted): OfficialShareResult['matched'] {
  return [
    ...(wanted.country === 'EU' ? [] : (['country'] as const)),
    ...(wanted.sizeClass ? (['sizeClass'] as const) : []),
    ...(wanted.sector ? (['sector'] as const) : []),
  ];
}

/** The newer wave first; of one wave the first of the register. */
const byPeriod = (a: Benchmark, b: Benchmark): number => {
  const [periodA, periodB] = [a.period ?? '', b.period ?? ''];
  return periodA === periodB ? 0 : periodA > periodB ? -1 : 1;
};

/** What a firm may be matched with on the day: official, of the current wave, not past its end. */
const matchable = (register: readonly Benchmark[], asOf: IsoDate): readonly Benchmark[] =>
  register.filter((entry) => entry.use === 'official-share' && !isPastEnd(entry, asOf)).toSorted(byPeriod);

/**
 * The official shares beside the headline benchmarks: the firm's country and size, else the country in all sizes, else
 * the EU in that size, else the EU, the first not past its end; then its sector in the country, else in the EU.
 * `matched` names what of the firm the figure is about; what is missing there is the fallback taken. The official
 * surveys start at ten persons employed, so a smaller firm gets the figure for all sizes. Of two waves about the same
 * firms the newer is taken; what the register calls an earlier wave never is. Source: method 2026-1, section 4.
 */
export function officialSharesFor(input: {
  readonly profile: PartialProfile;
  readonly asOf: IsoDate;
  /** The figures to match with. */
  readonly register: readonly Benchmark[];
}): OfficialShareResult[] {
  const current = matchable(input.register, input.asOf);
  return (['size', 'sector'] as const).flatMap((by) => {
    for (const wanted of ladderOf(input.profile, by)) {
      const entry = current.find((candidate) => isAbout(candidate, wanted));
      if (entry) {
        const source = toSourceResult(entry, input.asOf);
        return [{ id: entry.id, share: entry.share, matched: matchedBy(wanted), source }];
      }
    }
    return [];
  });
}
