import { z } from 'zod';

const day = z.iso.date();

export const lawSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** First day on which the duty holds. */
  appliesFrom: day,
  /** The act, as cited. */
  act: z.string().min(1),
  url: z.url({ protocol: /^https$/ }).nullable(),
  /** Whether the date was seen in more than one independent text or in the act itself. */
  isConfirmed: z.boolean(),
});
export type LawDate = Readonly<z.infer<typeof lawSchema>>;

/** When the whole list was last gone through, and when it is to be gone through again. */
export const LAWS_AS_OF = '2026-11-22';
export const LAWS_CHECK_AGAIN = '2027-02-28';

const AI_ACT = {
  act: '(EU) 2024/1689',
  url: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
  isConfirmed: true,
} as const;
/** The AI Act as amended in July 2026. */
const AMENDED = { ...AI_ACT, act: '(EU) 2024/1689, (EU) 2026/1744' } as const;
const DATA_ACT = {
  act: '(EU) 2023/2854',
  url: 'https://eur-lex.europa.eu/eli/reg/2023/2854/oj',
  isConfirmed: true,
} as const;
const E_INVOICE = { act: '§ 14 UStG, § 27 UStG', url: null, isConfirmed: false } as const;

/** Dates an owner may meet, by date. Information, no legal advice. */
export const LAWS: readonly LawDate[] = [
  { ...E_INVOICE, id: 'e-invoice-receive', appliesFrom: '2025-01-01' },
  { ...AI_ACT, id: 'ai-act-bans', appliesFrom: '2025-02-02' },
  { ...AMENDED, id: 'ai-act-literacy', appliesFrom: '2025-02-02' },
  { ...DATA_ACT, id: 'data-act-switching', appliesFrom: '2025-09-12' },
  {
    id: 'nis2-de',
    appliesFrom: '2025-12-06',
    act: 'BGBl. 2025 I Nr. 301',
    url: null,
    isConfirmed: true,
  },
  { id: 'ki-mig', appliesFrom: '2026-07-29', act: 'KI-MIG', url: null, isConfirmed: false },
  { ...AMENDED, id: 'ai-act-transparency', appliesFrom: '2026-08-02' },
  { ...DATA_ACT, id: 'data-act-machines', appliesFrom: '2026-09-12', isConfirmed: false },
  { ...AMENDED, id: 'ai-act-marking', appliesFrom: '2026-12-02' },
  { ...AMENDED, id: 'ai-act-new-ban', appliesFrom: '2026-12-02' },
  { ...E_INVOICE, id: 'e-invoice-send', appliesFrom: '2027-01-01' },
  { ...DATA_ACT, id: 'data-act-fees', appliesFrom: '2027-01-12' },
  { ...AMENDED, id: 'ai-act-sandboxes', appliesFrom: '2027-08-02' },
  { ...AMENDED, id: 'ai-act-high-risk-iii', appliesFrom: '2027-12-02' },
  { ...E_INVOICE, id: 'e-invoice-all', appliesFrom: '2028-01-01' },
  { ...AMENDED, id: 'ai-act-high-risk-i', appliesFrom: '2028-08-02' },
];
