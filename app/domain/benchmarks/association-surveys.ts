import type { Benchmark } from './benchmark.schema.ts';
import { quoted, survey } from './context-survey.ts';

const bitkom = {
  ...survey,
  personsFrom: 20,
  publisher: 'Bitkom Research',
  checkAgain: '2027-09-30',
  end: '2028-09-30',
} satisfies Partial<Benchmark>;

/** The yearly study on AI. Its figures and those of the study on digitalisation are two series and never one line. */
const bitkomAi = {
  ...bitkom,
  series: 'bitkom-ai-study',
  title: 'Künstliche Intelligenz in Deutschland 2025',
  url: 'https://www.bitkom-research.de/node/1258',
  asOf: '2025-09-15',
  definitionVersion: 'bitkom-ai-study',
} satisfies Partial<Benchmark>;

/** Another sample, asked in spring. */
const bitkomDigital = {
  ...bitkom,
  ...quoted,
  series: 'bitkom-digitalisation',
  title: 'Digitalisierung der Wirtschaft',
  url: 'https://www.finanznachrichten.de/',
  asOf: '2026-03-11',
  checkAgain: '2027-03-31',
  definitionVersion: 'bitkom-digitalisation',
} satisfies Partial<Benchmark>;

const BITKOM: readonly Benchmark[] = [
  { ...bitkomAi, id: 'bitkom-2024', share: 0.2, period: '2024' },
  { ...bitkomAi, id: 'bitkom-2025', share: 0.36, period: '2025' },
  {
    ...bitkomAi,
    ...quoted,
    id: 'bitkom-2026',
    share: 0.57,
    period: '2026',
    title: 'Künstliche Intelligenz in Deutschland 2026',
    url: 'https://www.bitkom.org/',
    asOf: '2026-09-14',
  },
  { ...bitkomDigital, id: 'bitkom-digital-2025', share: 0.17, period: '2025' },
  { ...bitkomDigital, id: 'bitkom-digital-2026', share: 0.41, period: '2026' },
];

const dihk = {
  ...survey,
  series: 'dihk-digitalisation',
  personsFrom: 1,
  publisher: 'DIHK',
  title: 'DIHK-Digitalisierungsumfrage',
  url: 'https://www.dihk.de/',
  asOf: '2026-02-28',
  checkAgain: '2027-02-28',
  end: '2029-02-28',
  definitionVersion: 'dihk-2025-all-ai',
} satisfies Partial<Benchmark>;

const DIHK: readonly Benchmark[] = [
  { ...dihk, id: 'dihk-2022', share: 0.138, period: '2022' },
  { ...dihk, id: 'dihk-2023', share: 0.268, period: '2023' },
  { ...dihk, id: 'dihk-2025', share: 0.38, period: '2025' },
];

const dmb = {
  ...survey,
  ...quoted,
  series: 'dmb-salesforce-index',
  measures: 'use-or-test',
  publisher: 'Deutscher Mittelstands-Bund, Salesforce',
  title: 'KI-Index Mittelstand',
  url: 'https://www.onvista.de/',
  asOf: '2026-03-05',
  checkAgain: '2027-03-31',
  end: '2028-03-31',
  definitionVersion: 'dmb-salesforce-use-or-test',
} satisfies Partial<Benchmark>;

const DMB: readonly Benchmark[] = [
  { ...dmb, id: 'dmb-2025', share: 0.33, period: '2025' },
  { ...dmb, id: 'dmb-2026', share: 0.51, period: '2026' },
];

const SAGE: Benchmark = {
  ...survey,
  ...quoted,
  id: 'sage-2025',
  series: 'sage-index',
  share: 0.331,
  personsTo: 500,
  period: '2025',
  publisher: 'Sage',
  title: 'KI-Index',
  url: 'https://empiriainsight.com/',
  asOf: '2025-12-31',
  checkAgain: '2027-06-30',
  end: '2028-06-30',
  definitionVersion: 'sage-2025',
};

const WKO: Benchmark = {
  ...survey,
  ...quoted,
  id: 'wko-2026',
  series: 'wko',
  share: 0.53,
  measures: 'use-or-test',
  country: 'AT',
  period: '2026',
  publisher: 'Wirtschaftskammer Österreich',
  title: null,
  url: 'https://www.wko.at/',
  asOf: '2026-09-30',
  checkAgain: '2027-09-30',
  end: '2028-09-30',
  definitionVersion: 'wko-2026-use-or-test',
};

/** Surveys of associations, chambers and firms that sell software. */
export const ASSOCIATION_SURVEYS: readonly Benchmark[] = [...BITKOM, ...DIHK, ...DMB, SAGE, WKO];
