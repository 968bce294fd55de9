import type { Benchmark } from './benchmark.schema.ts';

/**
 * Official statistics of enterprises that use at least one of the listed AI technologies. From 10 persons employed,
 * without agriculture and finance. The list had seven technologies until 2024 and has eight since 2025, so a part of
 * the rise is a wider definition.
 */
export const eurostat = {
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
} satisfies Partial<Benchmark>;

export const eurostatSector = {
  ...eurostat,
  title: 'Artificial intelligence by NACE Rev. 2 activity (isoc_eb_ain2)',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/isoc_eb_ain2/default/table',
} satisfies Partial<Benchmark>;

export const destatis = {
  ...eurostat,
  country: 'DE',
  publisher: 'Destatis',
  title: 'Erhebung zur Nutzung von IKT in Unternehmen',
  url: 'https://www.destatis.de/DE/Themen/Branchen-Unternehmen/Unternehmen/IKT-in-Unternehmen-IKT-Branche/_inhalt.html',
  asOf: '2025-11-24',
} satisfies Partial<Benchmark>;

export const statistikAustria = {
  ...eurostat,
  country: 'AT',
  publisher: 'Statistik Austria',
  title: 'IKT-Einsatz in Unternehmen',
  url: 'https://www.statistik.at/',
  asOf: '2026-06-24',
} satisfies Partial<Benchmark>;

/** The classes in which the surveys publish. */
export const small = { personsTo: 49, sizeClasses: ['10-49'] } satisfies Partial<Benchmark>;
export const medium = {
  personsFrom: 50,
  personsTo: 249,
  sizeClasses: ['50-249'],
} satisfies Partial<Benchmark>;
export const large = { personsFrom: 250, sizeClasses: ['250-499', '500+'] } satisfies Partial<Benchmark>;
