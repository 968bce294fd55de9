import type { Chapter, ReportProfile } from './report-profile.schema.ts';
import { CHAPTERS } from './report-profile.schema.ts';

const CHECKED = { checkedOn: '2026-11-27' } as const;

/** To be asked for at every programme: none was read that says how soon the papers are to be handed in. */
const HAND_IN = {
  kind: 'within',
  earlier: 'ended',
  later: 'handed-in',
  span: null,
  isConfirmed: false,
} as const;

/** Whether product advice bars a report was read nowhere; until somebody has asked, it is left out. */
const PRODUCT_ADVICE = [{ id: 'product-advice', isConfirmed: false }] as const;

/**
 * What programmes ask of the folder, as far as it was read. A point nobody has confirmed says so; what was only heard of is
 * not here at all.
 */
export const REPORT_PROFILES: readonly ReportProfile[] = [
  {
    ...CHECKED,
    id: 'bafa-consulting',
    country: 'DE',
    // Read in a text that quotes the guideline: analysis, weak points found, recommendations with detailed guidance.
    chapters: { order: [...CHAPTERS], isConfirmed: true },
    barred: [...PRODUCT_ADVICE],
    deadlines: [
      { kind: 'before', earlier: 'applied', later: 'began', isConfirmed: false },
      // The last day is confirmed; what has to have happened by then is not.
      { kind: 'until', later: 'ended', lastDay: '2026-12-31', isConfirmed: false },
      HAND_IN,
    ],
    mostDays: null,
    sources: [
      { publisher: 'IHK Freiburg', url: null },
      {
        publisher: 'joachimkobuss.de',
        url: 'https://www.joachimkobuss.de/designoekonomie/forderung/bafa-unternehmensberatungen-kmu/',
      },
    ],
    confidence: 'medium',
    checkAgain: '2026-12-31',
  },
  {
    ...CHECKED,
    id: 'inqa-coaching',
    country: 'DE',
    chapters: { order: [...CHAPTERS], isConfirmed: false },
    barred: [...PRODUCT_ADVICE],
    deadlines: [
      { kind: 'before', earlier: 'applied', later: 'began', isConfirmed: true },
      {
        kind: 'within',
        earlier: 'began',
        later: 'ended',
        span: { unit: 'months', amount: 7 },
        isConfirmed: false,
      },
      { kind: 'until', later: 'ended', lastDay: '2027-12-31', isConfirmed: false },
      HAND_IN,
    ],
    mostDays: 12,
    sources: [
      {
        publisher: 'IHK Nürnberg für Mittelfranken',
        url: 'https://ihk-nuernberg.de/ihr-unternehmen/gruendung/coaching-beratungsfoerderung/inqa-coaching',
      },
      { publisher: 'inqa-coach-in.de', url: 'https://inqa-coach-in.de/?p=306' },
    ],
    confidence: 'medium',
    checkAgain: '2027-06-30',
  },
  {
    ...CHECKED,
    id: 'kmu-digital-at',
    country: 'AT',
    chapters: { order: [...CHAPTERS], isConfirmed: false },
    barred: [...PRODUCT_ADVICE],
    deadlines: [
      { kind: 'before', earlier: 'applied', later: 'began', isConfirmed: true },
      { kind: 'until', later: 'ended', lastDay: '2026-12-31', isConfirmed: true },
      HAND_IN,
    ],
    mostDays: null,
    sources: [
      { publisher: 'KMU.DIGITAL', url: 'https://kmudigital.at/faq-kmudigital-beratungsfoerderung.html' },
    ],
    confidence: 'medium',
    checkAgain: '2026-12-31',
  },
];

/** The profile of a programme; null where none was chosen, or where it was taken out of the register. */
export const findReportProfile = (id: string | null): ReportProfile | null =>
  REPORT_PROFILES.find((profile) => profile.id === id) ?? null;

/** The chapters of a folder in their order: those of the programme, or all of them where there is none. */
export const chaptersOf = (profile: ReportProfile | null): readonly Chapter[] =>
  profile?.chapters.order ?? CHAPTERS;

/** Whether product advice is barred: yes, no, or not confirmed, which is treated as a yes until somebody has asked. */
export function productAdviceIn(profile: ReportProfile | null): 'barred' | 'unconfirmed' | 'allowed' {
  const rule = profile?.barred.find(({ id }) => id === 'product-advice');
  if (rule === undefined) return 'allowed';
  return rule.isConfirmed ? 'barred' : 'unconfirmed';
}
