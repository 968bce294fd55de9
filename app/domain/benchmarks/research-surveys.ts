import type { Benchmark } from './benchmark.schema.ts';
import { quoted, survey } from './context-survey.ts';

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
} satisfies Partial<Benchmark>;
/** The figures by line of business stand in a text that quotes the study. */
const kfwBranch = { ...kfw, ...quoted, url: 'https://www.startbase.de/' } satisfies Partial<Benchmark>;

const KFW: readonly Benchmark[] = [
  { ...kfw, id: 'kfw-2018', share: 0.04, period: '2016-2018' },
  { ...kfw, id: 'kfw-2024', share: 0.2 },
  { ...kfw, id: 'kfw-2024-below-5', share: 0.19, personsTo: 4 },
  { ...kfw, id: 'kfw-2024-50-plus', share: 0.36, personsFrom: 50 },
  { ...kfw, id: 'kfw-2024-research', share: 0.53 },
  { ...kfwBranch, id: 'kfw-2024-knowledge-services', share: 0.28 },
  { ...kfwBranch, id: 'kfw-2024-research-manufacturing', share: 0.23 },
  { ...kfwBranch, id: 'kfw-2024-construction', share: 0.08 },
];

const ifo = {
  ...survey,
  ...quoted,
  series: 'ifo-business-survey',
  period: '2025-06',
  publisher: 'ifo Institut',
  title: 'ifo Konjunkturumfrage',
  url: 'https://www.ifo.de/',
  asOf: '2025-06-30',
  checkAgain: '2027-06-30',
  end: '2028-06-30',
  definitionVersion: 'ifo-2025-all-ai',
} satisfies Partial<Benchmark>;

/** By line of business, June 2025; the last four were rounded in the text they were read in. */
const IFO_BRANCHES = {
  advertising: 0.843,
  it: 0.737,
  automotive: 0.704,
  gastronomy: 0.313,
  construction: 0.25,
  textiles: 0.188,
  chemicals: 0.5,
  machinery: 0.5,
  trade: 0.34,
  food: 0.21,
} as const;

const IFO: readonly Benchmark[] = [
  { ...ifo, id: 'ifo-2023', share: 0.133, period: '2023-06', asOf: '2023-06-30' },
  { ...ifo, id: 'ifo-2024', share: 0.27, period: '2024', asOf: '2024-12-31' },
  { ...ifo, id: 'ifo-2025', share: 0.409 },
  { ...ifo, id: 'ifo-2026', share: 0.545, period: '2026-06', asOf: '2026-06-30' },
  { ...ifo, id: 'ifo-2025-micro', share: 0.31 },
  { ...ifo, id: 'ifo-2025-sme', share: 0.38 },
  { ...ifo, id: 'ifo-2025-large', share: 0.56 },
  ...Object.entries(IFO_BRANCHES).map(([branch, share]) => ({ ...ifo, id: `ifo-2025-${branch}`, share })),
];

const isi = {
  ...survey,
  ...quoted,
  series: 'isi-production',
  period: '2022',
  publisher: 'Fraunhofer ISI',
  title: 'Erhebung Modernisierung der Produktion',
  url: 'https://www.isi.fraunhofer.de/',
  asOf: '2025-12-31',
  checkAgain: '2027-06-30',
  end: '2028-12-31',
  definitionVersion: 'isi-production-sites',
} satisfies Partial<Benchmark>;

const ISI: readonly Benchmark[] = [
  { ...isi, id: 'isi-production', share: 0.16 },
  { ...isi, id: 'isi-production-below-50', share: 0.13, personsTo: 49 },
  { ...isi, id: 'isi-production-100-plus', share: 0.16, personsFrom: 100, personsTo: 499 },
  { ...isi, id: 'isi-production-500-plus', share: 0.3, personsFrom: 500 },
  { ...isi, id: 'isi-production-vehicles', share: 0.33 },
  { ...isi, id: 'isi-production-chemicals', share: 0.08 },
];

const hka = {
  ...survey,
  series: 'hka-karl',
  personsFrom: 20,
  personsTo: 500,
  period: '2025',
  publisher: 'Hochschule Karlsruhe',
  title: 'KARL',
  url: 'https://idw-online.de/',
  asOf: '2025-05-31',
  checkAgain: '2027-05-31',
  end: '2028-05-31',
  definitionVersion: 'hka-2025',
} satisfies Partial<Benchmark>;

const HKA: readonly Benchmark[] = [
  { ...hka, id: 'hka-2025', share: 0.4 },
  { ...hka, id: 'hka-2025-20-49', share: 0.39, personsTo: 49 },
  { ...hka, id: 'hka-2025-50-249', share: 0.33, personsFrom: 50, personsTo: 249 },
  { ...hka, id: 'hka-2025-250-500', share: 0.49, personsFrom: 250 },
];

const BUNDESNETZAGENTUR: Benchmark = {
  ...survey,
  ...quoted,
  id: 'bundesnetzagentur-2025',
  series: 'bundesnetzagentur-sme',
  share: 0.3,
  period: '2025',
  publisher: 'Bundesnetzagentur',
  title: null,
  url: 'https://zentrum-ilmenau.digital/',
  asOf: '2025-07-31',
  checkAgain: '2027-07-31',
  end: '2028-07-31',
  definitionVersion: 'bundesnetzagentur-2025',
};

/** Surveys of banks, institutes, a university and an authority. */
export const RESEARCH_SURVEYS: readonly Benchmark[] = [...KFW, ...IFO, ...ISI, ...HKA, BUNDESNETZAGENTUR];
