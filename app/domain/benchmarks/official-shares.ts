import type { OfficialShareResult } from './benchmark-result.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { Benchmark } from './benchmark.schema.ts';
import { isPastEnd, toSourceResult } from './source.ts';

interface Wanted {
  /** No entry is about null. */
  readonly country: string | null;
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

/** What is looked for in turn: of the first row with any figure, all are taken. */
function bySize({ country, sizeClass }: PartialProfile): readonly (readonly Wanted[])[] {
  const inEu = sizeClass === null ? [] : [{ country: 'EU', sizeClass }];
  return [[{ country, sizeClass }], [{ country }, ...inEu], [{ country: 'EU' }]];
}

function bySector({ country, sector }: PartialProfile): readonly (readonly Wanted[])[] {
  if (sector === null) return [];
  return [country, 'EU'].map((place) => [{ country: place, sector }]);
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
 * The official shares beside the headline benchmarks: the firm's country and size; where that is not published, both the
 * country in all sizes and the EU in that size; else the EU. Then its sector in the country, else in the EU. `matched`
 * names what of the firm the figure is about; what is missing there is the fallback taken. The official surveys start at
 * ten persons employed, so a smaller firm gets the figure for all sizes. Of two waves about the same firms the newer is
 * taken; what the register calls an earlier wave never is, nor what is past its end. Source: method 2026-2, section 4.
 */
export function officialSharesFor(input: {
  readonly profile: PartialProfile;
  readonly asOf: IsoDate;
  /** The figures to match with. */
  readonly register: readonly Benchmark[];
}): OfficialShareResult[] {
  const current = matchable(input.register, input.asOf);
  const found = (wanted: Wanted): OfficialShareResult[] =>
    current
      .filter((entry) => isAbout(entry, wanted))
      .slice(0, 1)
      .map((entry) => ({
        id: entry.id,
        share: entry.share,
        matched: matchedBy(wanted),
        source: toSourceResult(entry, input.asOf),
      }));
  return [bySize(input.profile), bySector(input.profile)].flatMap((rows) => {
    const shares = rows.map((row) => row.flatMap(found));
    return shares.find((row) => row.length > 0) ?? [];
  });
}
