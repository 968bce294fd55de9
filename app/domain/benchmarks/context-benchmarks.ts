import type { Benchmark } from './benchmark.schema.ts';

/**
 * Other surveys, shown among the sources and never matched with a firm: each asks another question of other firms,
 * so no figure here continues one of another series.
 */
const survey = {
  use: 'context',
  testing: null,
  measures: 'in-use',
  country: 'DE',
  personsTo: null,
  sizeClasses: null,
  sectors: null,
  nace: null,
  namedIn: null,
  seen: 'at-source',
} as const;

const kfw = {
  ...survey,
  series: 'kfw-mittelstand',
  personsFrom: 1,
  period: '2022-2024',
  publisher: 'KfW Research',
  title: 'Fokus Volkswirtschaft Nr. 533',
  url: 'https://www.onvista.de/news/2026/02-11-ots-kfw-kfw-research-kuenstliche-intelligenz-kommt-im-mittelstand-immer-0-10-26478438',
  asOf: '2026-02-11',
  checkAgain: '2027-02-28',
  end: '2029-02-28',
  definitionVersion: 'kfw-2026-three-year-window',
} as const;

const ifo = {
  ...survey,
  series: 'ifo-business-survey',
  personsFrom: null,
  period: '2025-06',
  publisher: 'ifo Institut',
  title: 'ifo Konjunkturumfrage, Juni 2025',
  url: 'https://www.ifo.de/',
  seen: 'second-hand',
  asOf: '2025-06-30',
  checkAgain: '2027-06-30',
  end: '2028-06-30',
  definitionVersion: 'ifo-2025-all-ai',
} as const;

const isi = {
  ...survey,
  series: 'isi-production',
  personsFrom: null,
  period: '2022',
  publisher: 'Fraunhofer ISI',
  title: 'Erhebung Modernisierung der Produktion',
  url: 'https://www.isi.fraunhofer.de/',
  seen: 'second-hand',
  asOf: '2025-12-31',
  checkAgain: '2027-06-30',
  end: '2028-12-31',
  definitionVersion: 'isi-production-sites',
} as const;

const bitkom = {
  ...survey,
  series: 'bitkom-ai-study',
  personsFrom: 20,
  publisher: 'Bitkom Research',
  checkAgain: '2027-09-30',
  end: '2028-09-30',
  definitionVersion: 'bitkom-ai-study',
} as const;

export const CONTEXT_BENCHMARKS: readonly Benchmark[] = [
  { ...kfw, id: 'kfw-2024', share: 0.2 },
  { ...kfw, id: 'kfw-2024-below-5', share: 0.19, personsTo: 4 },
  { ...kfw, id: 'kfw-2024-50-plus', share: 0.36, personsFrom: 50 },
  { ...ifo, id: 'ifo-2025', share: 0.409 },
  { ...ifo, id: 'ifo-2025-sme', share: 0.38 },
  { ...ifo, id: 'ifo-2025-micro', share: 0.31 },
  { ...ifo, id: 'ifo-2025-large', share: 0.56 },
  {
    ...ifo,
    id: 'ifo-2026',
    share: 0.545,
    period: '2026-06',
    title: 'ifo Konjunkturumfrage, Juni 2026',
    asOf: '2026-06-30',
  },
  { ...isi, id: 'isi-production', share: 0.16 },
  { ...isi, id: 'isi-production-below-50', share: 0.13, personsTo: 49 },
  { ...isi, id: 'isi-production-500-plus', share: 0.3, personsFrom: 500 },
  {
    ...bitkom,
    id: 'bitkom-2025',
    share: 0.36,
    period: '2025',
    title: 'Künstliche Intelligenz in Deutschland 2025',
    url: 'https://www.bitkom-research.de/node/1258',
    asOf: '2025-09-15',
  },
  {
    ...bitkom,
    id: 'bitkom-2026',
    share: 0.57,
    period: '2026',
    title: 'Künstliche Intelligenz in Deutschland 2026',
    url: 'https://www.bitkom.org/',
    seen: 'second-hand',
    asOf: '2026-09-14',
  },
  {
    ...survey,
    id: 'dihk-2025',
    series: 'dihk-digitalisation',
    share: 0.38,
    personsFrom: 1,
    period: '2025',
    publisher: 'DIHK',
    title: 'DIHK-Digitalisierungsumfrage',
    url: 'https://www.dihk.de/',
    asOf: '2026-02-28',
    checkAgain: '2027-02-28',
    end: '2029-02-28',
    definitionVersion: 'dihk-2025-all-ai',
  },
];
