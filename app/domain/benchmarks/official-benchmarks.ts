import type { Sector } from '../questionnaire/profile.ts';
import type { Benchmark } from './benchmark.schema.ts';

/**
 * Official statistics of enterprises that use at least one of the listed AI technologies. From 10 persons employed,
 * without agriculture and finance. The list had seven technologies until 2024 and has eight since 2025, so a part of
 * the rise is a wider definition.
 */
const eurostat = {
  use: 'official-share',
  series: 'eurostat-ai',
  testing: null,
  measures: 'in-use',
  personsFrom: 10,
  personsTo: null,
  sizeClasses: null,
  sectors: null,
  nace: null,
  period: '2025',
  publisher: 'Eurostat',
  title: 'Artificial intelligence by size class of enterprise (isoc_eb_ai)',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/isoc_eb_ai/default/table',
  namedIn: null,
  seen: 'at-source',
  asOf: '2026-06-15',
  checkAgain: '2026-12-15',
  end: '2028-12-15',
  definitionVersion: 'eurostat-ai-2025-eight-technologies',
} as const;

const eurostatSector = {
  ...eurostat,
  title: 'Artificial intelligence by NACE Rev. 2 activity (isoc_eb_ain2)',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/isoc_eb_ain2/default/table',
} as const;

/** Read in texts that cite the national offices; the 50 to 249 class of 2025 could not be confirmed and is left out. */
const destatis = {
  ...eurostat,
  country: 'DE',
  publisher: 'Destatis',
  title: 'Erhebung zur Nutzung von IKT in Unternehmen',
  url: 'https://www.destatis.de/DE/Themen/Branchen-Unternehmen/Unternehmen/IKT-in-Unternehmen-IKT-Branche/_inhalt.html',
  seen: 'second-hand',
  asOf: '2025-11-24',
} as const;

const statistikAustria = {
  ...eurostat,
  country: 'AT',
  publisher: 'Statistik Austria',
  title: 'IKT-Einsatz in Unternehmen',
  url: 'https://www.statistik.at/',
  seen: 'second-hand',
  asOf: '2026-06-24',
} as const;

const LARGE = ['250-499', '500+'] as const;

const EU_BY_SIZE: readonly Benchmark[] = [
  { ...eurostat, id: 'eurostat-2025-eu', country: 'EU', share: 0.1995 },
  {
    ...eurostat,
    id: 'eurostat-2025-eu-10-49',
    country: 'EU',
    share: 0.17,
    personsTo: 49,
    sizeClasses: ['10-49'],
  },
  {
    ...eurostat,
    id: 'eurostat-2025-eu-50-249',
    country: 'EU',
    share: 0.3036,
    personsFrom: 50,
    personsTo: 249,
    sizeClasses: ['50-249'],
  },
  {
    ...eurostat,
    id: 'eurostat-2025-eu-250-plus',
    country: 'EU',
    share: 0.5503,
    personsFrom: 250,
    sizeClasses: [...LARGE],
  },
];

const NATIONAL_BY_SIZE: readonly Benchmark[] = [
  { ...destatis, id: 'destatis-2025-10-49', share: 0.23, personsTo: 49, sizeClasses: ['10-49'] },
  { ...destatis, id: 'destatis-2025-250-plus', share: 0.57, personsFrom: 250, sizeClasses: [...LARGE] },
  {
    ...statistikAustria,
    id: 'statistik-austria-2025-10-49',
    share: 0.26,
    personsTo: 49,
    sizeClasses: ['10-49'],
  },
  {
    ...statistikAustria,
    id: 'statistik-austria-2025-250-plus',
    share: 0.68,
    personsFrom: 250,
    sizeClasses: [...LARGE],
  },
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
  id: `eurostat-2025-eu-nace2-${section.toLowerCase()}`,
  country: 'EU',
  share,
  sectors,
  nace: { revision: '2', section },
}));

const NATIONAL_BY_SECTOR: readonly Benchmark[] = Object.entries({ DK: 0.7908, FI: 0.7979, SE: 0.8787 }).map(
  ([country, share]) => ({
    ...eurostatSector,
    id: `eurostat-2025-${country.toLowerCase()}-nace2-j`,
    country,
    share,
    sectors: ['media', 'ict'],
    nace: { revision: '2', section: 'J' },
  }),
);

/** What a firm may be matched with. */
export const OFFICIAL_BENCHMARKS: readonly Benchmark[] = [
  ...EU_BY_SIZE,
  ...NATIONAL_BY_SIZE,
  ...COUNTRIES,
  ...EU_BY_SECTOR,
  ...NATIONAL_BY_SECTOR,
];
