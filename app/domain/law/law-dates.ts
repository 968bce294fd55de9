import type { LawDate } from './law-date.schema.ts';

/** The whole list was gone through on one day, and is to be gone through again on one. */
const checked = { asOf: '2026-11-22', checkAgain: '2027-02-28', sizeClasses: null } as const;

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
const eInvoice = { ...german, act: '§ 14 UStG, § 27 UStG', isConfirmed: false } satisfies Partial<LawDate>;

/** Dates an owner may meet, by date. Information, no legal advice. */
export const LAW_DATES: readonly LawDate[] = [
  { ...eInvoice, id: 'e-invoice-receive', appliesFrom: '2025-01-01' },
  { ...aiAct, id: 'ai-act-bans', appliesFrom: '2025-02-02' },
  { ...amended, id: 'ai-act-literacy', appliesFrom: '2025-02-02' },
  { ...aiAct, id: 'ai-act-general-models', appliesFrom: '2025-08-02' },
  { ...dataAct, id: 'data-act-switching', appliesFrom: '2025-09-12' },
  {
    ...german,
    id: 'nis2-de',
    appliesFrom: '2025-12-06',
    act: 'BGBl. 2025 I Nr. 301',
    sizeClasses: ['50-249', '250-499', '500+'],
    isConfirmed: true,
  },
  { ...german, id: 'ki-mig', appliesFrom: '2026-07-29', act: 'KI-MIG', isConfirmed: false },
  { ...amended, id: 'ai-act-transparency', appliesFrom: '2026-08-02' },
  { ...resilience, id: 'cyber-resilience-reports', appliesFrom: '2026-09-11' },
  { ...dataAct, id: 'data-act-machines', appliesFrom: '2026-09-12', isConfirmed: false },
  { ...amended, id: 'ai-act-marking', appliesFrom: '2026-12-02' },
  { ...amended, id: 'ai-act-new-ban', appliesFrom: '2026-12-02' },
  { ...liability, id: 'product-liability', appliesFrom: '2026-12-09' },
  { ...eInvoice, id: 'e-invoice-send', appliesFrom: '2027-01-01' },
  { ...dataAct, id: 'data-act-fees', appliesFrom: '2027-01-12' },
  { ...amended, id: 'ai-act-sandboxes', appliesFrom: '2027-08-02' },
  { ...amended, id: 'ai-act-high-risk-iii', appliesFrom: '2027-12-02' },
  { ...resilience, id: 'cyber-resilience', appliesFrom: '2027-12-11' },
  { ...eInvoice, id: 'e-invoice-all', appliesFrom: '2028-01-01' },
  { ...amended, id: 'ai-act-high-risk-i', appliesFrom: '2028-08-02' },
];
