import type { Breakdown } from './breakdown.schema.ts';
import { inAll } from './breakdown-answers.ts';

const one = {
  unit: 'share',
  columns: ['all'],
  country: 'DE',
  seen: 'second-hand',
  checkAgain: '2027-06-30',
  end: '2028-12-31',
} satisfies Partial<Breakdown>;

const bitkom = { ...one, publisher: 'Bitkom Research' } satisfies Partial<Breakdown>;
const bitkomAi = {
  ...bitkom,
  period: '2025',
  title: 'Künstliche Intelligenz in Deutschland 2025',
  url: 'https://www.bitkom-research.de/node/1258',
  asOf: '2025-09-15',
} satisfies Partial<Breakdown>;
const bitkomCloud = {
  ...bitkom,
  topic: 'independence',
  period: '2025',
  title: 'Cloud Report 2025',
  url: 'https://www.onvista.de/',
  asOf: '2025-06-11',
} satisfies Partial<Breakdown>;

const BITKOM: readonly Breakdown[] = [
  {
    ...bitkomAi,
    id: 'bitkom-2025-obstacles',
    topic: 'reasons',
    seen: 'at-source',
    answers: inAll({
      'legal-uncertainty': 0.53,
      'lack-of-expertise': 0.53,
      'lack-of-staff': 0.51,
      'data-protection': 0.48,
      'fear-of-leaks': 0.39,
      'not-traceable': 0.38,
      'poor-results': 0.36,
      'lack-of-money': 0.36,
      'later-restrictions': 0.35,
      'lack-of-acceptance': 0.31,
      'no-data': 0.24,
      'no-use-found': 0.23,
      ethics: 0.17,
    }),
  },
  {
    ...bitkom,
    id: 'bitkom-2026-users',
    topic: 'purposes',
    answers: inAll({ 'customer-contact': 0.72, 'potential-unused': 0.59 }),
    period: '2026',
    title: 'Künstliche Intelligenz in Deutschland 2026',
    url: 'https://www.bitkom.org/',
    asOf: '2026-09-14',
  },
  {
    ...bitkomAi,
    id: 'bitkom-2025-origin',
    topic: 'independence',
    answers: inAll({ 'german-provider-preferred': 0.93 }),
    url: 'https://ap-verlag.de/',
  },
  {
    ...bitkomCloud,
    id: 'bitkom-cloud-2025',
    answers: inAll({
      'origin-matters': 0.97,
      'too-dependent-on-usa': 0.78,
      'origin-is-a-must': 0.67,
      'standstill-without-cloud': 0.62,
      'rethinking-strategy': 0.5,
    }),
  },
  {
    ...bitkomCloud,
    id: 'bitkom-cloud-2025-price',
    answers: inAll({
      'longer-waiting': 0.12,
      'fewer-functions': 0.08,
      'higher-cost': 0.07,
      'less-comfort': 0.06,
    }),
    url: 'https://www.channelobserver.de/',
  },
  {
    ...bitkomCloud,
    id: 'bitkom-cloud-2026',
    answers: inAll({
      'too-dependent-on-usa': 0.85,
      'rethinking-strategy': 0.64,
      'fewer-functions-or-higher-cost': 0.37,
    }),
    period: '2026',
    title: 'Cloud Report 2026',
    url: 'https://www.bitkom.org/',
    asOf: '2026-10-31',
  },
  {
    ...bitkom,
    id: 'bitkom-it-specialists',
    topic: 'people',
    unit: 'persons',
    answers: inAll({ 'vacant-2023': 149_000, 'vacant-2025': 109_000, 'missing-2040': 663_000 }),
    period: '2025',
    title: null,
    url: 'https://www.bitkom-research.de/node/1236',
    seen: 'at-source',
    asOf: '2025-08-31',
  },
];

const dihk = {
  ...one,
  period: '2026',
  publisher: 'DIHK',
  title: 'DIHK-Digitalisierungsumfrage',
  url: 'https://www.dihk.de/',
  seen: 'at-source',
  asOf: '2026-02-28',
  checkAgain: '2027-02-28',
} satisfies Partial<Breakdown>;

const OTHERS: readonly Breakdown[] = [
  {
    ...dihk,
    id: 'dihk-2026-purposes',
    topic: 'purposes',
    answers: inAll({ 'text-image-code': 0.78, 'customer-contact': 0.43, 'quality-and-processes': 0.38 }),
  },
  { ...dihk, id: 'dihk-2026-reasons', topic: 'reasons', answers: inAll({ 'legal-uncertainty': 0.59 }) },
  {
    ...one,
    id: 'oecd-2025-core',
    topic: 'purposes',
    answers: inAll({ 'core-activity': 0.29 }),
    country: null,
    period: '2025',
    publisher: 'OECD',
    title: null,
    url: 'https://www.oecd.org/',
    asOf: '2025-12-31',
  },
  {
    ...one,
    id: 'synergy-2025-market',
    topic: 'independence',
    answers: inAll({
      'three-providers-of-the-usa': 0.7,
      'european-providers': 0.15,
      sap: 0.02,
      'deutsche-telekom': 0.02,
    }),
    country: null,
    period: '2025',
    publisher: 'Synergy Research Group',
    title: null,
    url: 'https://itdaily.com/',
    asOf: '2025-07-31',
    checkAgain: '2027-01-31',
  },
];

export const SURVEY_BREAKDOWNS: readonly Breakdown[] = [...BITKOM, ...OTHERS];
