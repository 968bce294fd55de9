import type { LawDate } from './law-date.schema.ts';

/** The whole list was gone through on one day, and is to be gone through again on one. */
const checked = {
  asOf: '2026-11-25',
  checkAgain: '2027-02-28',
  sizeClasses: null,
  sectors: null,
  isBan: false,
} as const;

const aiAct = {
  ...checked,
  act: '(EU) 2024/1689',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  countries: ['EU'],
  isConfirmed: true,
} satisfies Partial<LawDate>;
/** The AI Act as amended in July 2026. */
const amended = { ...aiAct, act: '(EU) 2024/1689, (EU) 2026/1744' } satisfies Partial<LawDate>;
const dataAct = {
  ...checked,
  act: '(EU) 2023/2854',
  url: 'https://eur-lex.europa.eu/eli/reg/2023/2854/oj',
  countries: ['EU'],
  isConfirmed: true,
} satisfies Partial<LawDate>;
const resilience = {
  ...checked,
  act: '(EU) 2024/2847',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  countries: ['EU'],
  isConfirmed: true,
} satisfies Partial<LawDate>;
const liability = {
  ...checked,
  act: '(EU) 2024/2853',
  url: 'https://eur-lex.europa.eu/eli/dir/2024/2853/oj',
  countries: ['EU'],
  isConfirmed: true,
} satisfies Partial<LawDate>;
const german = { ...checked, url: null, countries: ['DE'] } satisfies Partial<LawDate>;
const eInvoice = {
  ...german,
  act: '§ 14 UStG, § 27 UStG',
  isConfirmed: false,
  binds: ['every-firm'],
} satisfies Partial<LawDate>;
/** Known in general, no page of it was read. */
const foreignInvoice = {
  ...checked,
  url: null,
  isConfirmed: false,
  binds: ['every-firm'],
} satisfies Partial<LawDate>;

/** The eighteen sectors of NIS 2 as far as ours show them. */
const NIS2_SECTORS: LawDate['sectors'] = [
  'manufacturing',
  'energy',
  'water-waste',
  'trade',
  'transport',
  'ict',
  'finance',
  'professional',
  'public',
  'health',
];

/** Dates an owner may meet, by date. Information, no legal advice. */
export const LAW_DATES: readonly LawDate[] = [
  {
    ...german,
    id: 'works-council',
    binds: ['employers'],
    appliesFrom: '1972-01-19',
    act: '§ 87 Abs. 1 Nr. 6 BetrVG',
    isConfirmed: false,
  },
  {
    ...checked,
    id: 'gdpr',
    binds: ['every-firm'],
    appliesFrom: '2018-05-25',
    act: '(EU) 2016/679',
    url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    countries: ['EU'],
    isConfirmed: true,
  },
  { ...eInvoice, id: 'e-invoice-receive', appliesFrom: '2025-01-01' },
  { ...aiAct, id: 'ai-act-bans', isBan: true, binds: ['using', 'offering'], appliesFrom: '2025-02-02' },
  { ...amended, id: 'ai-act-literacy', binds: ['using', 'offering'], appliesFrom: '2025-02-02' },
  { ...aiAct, id: 'ai-act-general-models', binds: ['offering'], appliesFrom: '2025-08-02' },
  { ...dataAct, id: 'data-act-switching', binds: ['cloud-services'], appliesFrom: '2025-09-12' },
  {
    ...german,
    id: 'nis2-de',
    binds: ['every-firm'],
    appliesFrom: '2025-12-06',
    act: 'BGBl. 2025 I Nr. 301',
    sizeClasses: ['50-249', '250-499', '500+'],
    sectors: NIS2_SECTORS,
    isConfirmed: true,
  },
  {
    ...foreignInvoice,
    id: 'e-invoice-be',
    appliesFrom: '2026-01-01',
    act: 'Loi du 6 février 2024',
    countries: ['BE'],
  },
  { ...foreignInvoice, id: 'e-invoice-pl', appliesFrom: '2026-04-01', act: 'KSeF', countries: ['PL'] },
  {
    ...german,
    id: 'ki-mig',
    binds: ['using', 'offering'],
    appliesFrom: '2026-07-29',
    act: 'KI-MIG',
    isConfirmed: false,
  },
  { ...amended, id: 'ai-act-transparency', binds: ['offering', 'using'], appliesFrom: '2026-08-02' },
  {
    ...foreignInvoice,
    id: 'e-invoice-fr',
    appliesFrom: '2026-09-01',
    act: 'Réforme de la facturation électronique',
    countries: ['FR'],
  },
  { ...resilience, id: 'cyber-resilience-reports', binds: ['making'], appliesFrom: '2026-09-11' },
  { ...dataAct, id: 'data-act-machines', binds: ['making'], appliesFrom: '2026-09-12', isConfirmed: false },
  { ...amended, id: 'ai-act-marking', binds: ['offering'], appliesFrom: '2026-12-02' },
  { ...amended, id: 'ai-act-new-ban', isBan: true, binds: ['using', 'offering'], appliesFrom: '2026-12-02' },
  { ...liability, id: 'product-liability', binds: ['making'], appliesFrom: '2026-12-09' },
  { ...eInvoice, id: 'e-invoice-send', appliesFrom: '2027-01-01' },
  { ...dataAct, id: 'data-act-fees', binds: ['cloud-services'], appliesFrom: '2027-01-12' },
  { ...amended, id: 'ai-act-sandboxes', binds: ['states'], appliesFrom: '2027-08-02' },
  {
    ...foreignInvoice,
    id: 'e-invoice-fr-send',
    appliesFrom: '2027-09-01',
    act: 'Réforme de la facturation électronique',
    countries: ['FR'],
  },
  { ...amended, id: 'ai-act-high-risk-iii', binds: ['using', 'offering'], appliesFrom: '2027-12-02' },
  { ...resilience, id: 'cyber-resilience', binds: ['making'], appliesFrom: '2027-12-11' },
  { ...eInvoice, id: 'e-invoice-all', appliesFrom: '2028-01-01' },
  { ...amended, id: 'ai-act-high-risk-i', binds: ['making'], appliesFrom: '2028-08-02' },
];
