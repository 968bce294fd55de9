import type { Sector } from '../questionnaire/profile.ts';
import type { Benchmark } from './benchmark.schema.ts';
import {
  destatis,
  eurostat,
  eurostatSector,
  large,
  medium,
  small,
  statistikAustria,
} from './official-surveys.ts';

const EU_BY_SIZE: readonly Benchmark[] = [
  { ...eurostat, id: 'eurostat-2025-eu', country: 'EU', share: 0.1995 },
  { ...eurostat, ...small, id: 'eurostat-2025-eu-10-49', country: 'EU', share: 0.17 },
  { ...eurostat, ...medium, id: 'eurostat-2025-eu-50-249', country: 'EU', share: 0.3036 },
  { ...eurostat, ...large, id: 'eurostat-2025-eu-250-plus', country: 'EU', share: 0.5503 },
];

/** Figures by size of the national offices, and Eurostat's by country and sector, were read where others quote them. */
const quoted = { seen: 'second-hand' } satisfies Partial<Benchmark>;

/** The offices give whole per cent. The German class of 50 to 249 could not be confirmed and is left out. */
const NATIONAL: readonly Benchmark[] = [
  { ...destatis, id: 'destatis-2025', share: 0.26 },
  { ...destatis, ...small, ...quoted, id: 'destatis-2025-10-49', share: 0.23 },
  { ...destatis, ...large, ...quoted, id: 'destatis-2025-250-plus', share: 0.57 },
  { ...statistikAustria, id: 'statistik-austria-2025', share: 0.3 },
  { ...statistikAustria, ...small, ...quoted, id: 'statistik-austria-2025-10-49', share: 0.26 },
  { ...statistikAustria, ...large, ...quoted, id: 'statistik-austria-2025-250-plus', share: 0.68 },
];

/** Enterprises from 10 persons, 2025. Eurostat's EL is GR in ISO 3166. */
const SHARE_BY_COUNTRY = {
  AT: 0.2995,
  BE: 0.3454,
  BG: 0.0855,
  CY: 0.0927,
  CZ: 0.176,
  DE: 0.2597,
  DK: 0.4203,
  EE: 0.234,
  ES: 0.2027,
  FI: 0.3782,
  FR: 0.1816,
  GR: 0.0893,
  HR: 0.1519,
  HU: 0.1037,
  IE: 0.1964,
  IT: 0.164,
  LT: 0.213,
  LU: 0.3361,
  LV: 0.1221,
  MT: 0.2151,
  NL: 0.3321,
  PL: 0.0836,
  PT: 0.1154,
  RO: 0.0521,
  SE: 0.3504,
  SI: 0.2161,
  SK: 0.18,
} as const;

const COUNTRIES: readonly Benchmark[] = Object.entries(SHARE_BY_COUNTRY).map(([country, share]) => ({
  ...eurostat,
  ...quoted,
  id: `eurostat-2025-${country.toLowerCase()}`,
  country,
  share,
}));

/** Section letters of NACE Rev. 2, in which the 2025 wave is published. J there holds media and ICT together. */
const SECTION_SHARES: readonly { section: string; sectors: Sector[]; share: number }[] = [
  { section: 'C', sectors: ['manufacturing'], share: 0.1727 },
  { section: 'F', sectors: ['construction'], share: 0.1079 },
  { section: 'G', sectors: ['trade'], share: 0.1862 },
  { section: 'I', sectors: ['hospitality'], share: 0.1198 },
  { section: 'J', sectors: ['media', 'ict'], share: 0.6252 },
  { section: 'L', sectors: ['real-estate'], share: 0.2476 },
  { section: 'M', sectors: ['professional'], share: 0.4043 },
  { section: 'N', sectors: ['administrative'], share: 0.1986 },
];

const EU_BY_SECTOR: readonly Benchmark[] = SECTION_SHARES.map(({ section, sectors, share }) => ({
  ...eurostatSector,
  ...quoted,
  id: `eurostat-2025-eu-nace2-${section.toLowerCase()}`,
  country: 'EU',
  share,
  sectors,
  nace: { revision: '2', section },
}));

const NATIONAL_BY_SECTOR: readonly Benchmark[] = Object.entries({ DK: 0.7908, FI: 0.7979, SE: 0.8787 }).map(
  ([country, share]) => ({
    ...eurostatSector,
    ...quoted,
    id: `eurostat-2025-${country.toLowerCase()}-nace2-j`,
    country,
    share,
    sectors: ['media', 'ict'],
    nace: { revision: '2', section: 'J' },
  }),
);

/**
 * The current wave: what a firm may be matched with. Of two about the same firms and period the first is taken, so
 * Eurostat with its decimals stands before the national offices.
 */
export const OFFICIAL_BENCHMARKS: readonly Benchmark[] = [
  ...EU_BY_SIZE,
  ...COUNTRIES,
  ...NATIONAL,
  ...EU_BY_SECTOR,
  ...NATIONAL_BY_SECTOR,
];
