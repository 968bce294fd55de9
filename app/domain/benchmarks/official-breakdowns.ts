import type { Breakdown } from './breakdown.schema.ts';
import { inAll } from './breakdown-answers.ts';

const one = { unit: 'share', columns: ['all'], seen: 'at-source' } satisfies Partial<Breakdown>;

const eurostat = {
  ...one,
  country: 'EU',
  period: '2025',
  publisher: 'Eurostat',
  title: 'isoc_eb_ai',
  url: 'https://ec.europa.eu/eurostat/databrowser/view/isoc_eb_ai/default/table',
  asOf: '2026-06-15',
  checkAgain: '2026-12-15',
  end: '2028-12-15',
} satisfies Partial<Breakdown>;

const EUROSTAT: readonly Breakdown[] = [
  {
    ...eurostat,
    id: 'eurostat-2025-purposes',
    topic: 'purposes',
    columns: ['10-49', '50-249', '250-plus', 'all'],
    answers: [
      { id: 'marketing-sales', values: [0.3406, 0.3567, 0.3789, 0.347] },
      { id: 'administration', values: [0.2849, 0.3497, 0.4338, 0.3104] },
      { id: 'accounting', values: [0.222, 0.2421, 0.2826, 0.2311] },
      { id: 'production', values: [0.1902, 0.2182, 0.3346, 0.2076] },
      { id: 'it-security', values: [0.1451, 0.2696, 0.4751, 0.1977] },
      { id: 'research', values: [0.1733, 0.2084, 0.2967, 0.1905] },
      { id: 'logistics', values: [0.0492, 0.0662, 0.1495, 0.0608] },
    ],
  },
  {
    ...eurostat,
    id: 'eurostat-2025-technologies',
    topic: 'technologies',
    answers: inAll({
      'text-analysis': 0.118,
      'image-sound-generation': 0.095,
      'text-generation': 0.088,
      'speech-recognition': 0.072,
    }),
  },
  {
    ...eurostat,
    id: 'eurostat-2025-reasons-considered',
    topic: 'reasons',
    seen: 'second-hand',
    answers: inAll({
      'lack-of-expertise': 0.7031,
      'legal-uncertainty': 0.5361,
      'data-protection': 0.5272,
      'not-useful': 0.1779,
    }),
  },
  {
    ...eurostat,
    id: 'eurostat-2025-reasons-all',
    topic: 'reasons',
    seen: 'second-hand',
    answers: inAll({
      'lack-of-expertise': 0.078,
      'legal-uncertainty': 0.059,
      'data-protection': 0.058,
      'data-quality': 0.048,
      'incompatible-systems': 0.046,
      cost: 0.042,
      ethics: 0.027,
      'not-useful': 0.02,
    }),
  },
];

const destatis = {
  ...one,
  topic: 'reasons',
  country: 'DE',
  publisher: 'Destatis',
  title: 'Erhebung zur Nutzung von IKT in Unternehmen',
  url: 'https://www.destatis.de/DE/Themen/Branchen-Unternehmen/Unternehmen/IKT-in-Unternehmen-IKT-Branche/_inhalt.html',
  asOf: '2025-11-24',
  checkAgain: '2026-12-15',
  end: '2028-12-15',
} satisfies Partial<Breakdown>;

const NATIONAL: readonly Breakdown[] = [
  {
    ...destatis,
    id: 'destatis-2024-reasons',
    period: '2024',
    answers: inAll({
      'lack-of-expertise': 0.71,
      'legal-uncertainty': 0.58,
      'data-protection': 0.53,
      'not-useful': 0.21,
    }),
  },
  {
    ...destatis,
    id: 'destatis-2023-reasons',
    period: '2023',
    answers: inAll({
      'lack-of-expertise': 0.72,
      'incompatible-systems': 0.54,
      'data-quality': 0.53,
      'legal-uncertainty': 0.51,
      'data-protection': 0.48,
      cost: 0.41,
      ethics: 0.22,
    }),
  },
  {
    ...one,
    id: 'statistik-austria-2025-never-considered',
    topic: 'reasons',
    answers: inAll({ 'never-considered': 0.77 }),
    country: 'AT',
    period: '2025',
    publisher: 'Statistik Austria',
    title: 'IKT-Einsatz in Unternehmen',
    url: 'https://www.statistik.at/',
    seen: 'second-hand',
    asOf: '2026-06-30',
    checkAgain: '2026-12-15',
    end: '2028-12-15',
  },
];

export const OFFICIAL_BREAKDOWNS: readonly Breakdown[] = [...EUROSTAT, ...NATIONAL];
