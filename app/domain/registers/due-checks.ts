import { BENCHMARKS, BREAKDOWNS } from '../benchmarks/register.ts';
import { REPORT_PROFILES } from '../grant-folder/report-profiles.ts';
import { LAW_DATES } from '../law/law-dates.ts';
import { PROVIDERS } from '../providers/register.ts';
import { MEASURES } from '../roadmap/catalogue/measures.ts';
import type { Saving } from '../roadmap/savings.ts';
import { LOSS_SAVINGS, TIME_SAVINGS } from '../roadmap/savings.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

/** An entry somebody has to look at again. */
export interface Check {
  readonly register:
    'benchmarks' | 'breakdowns' | 'laws' | 'losses' | 'measures' | 'profiles' | 'providers' | 'savings';
  readonly id: string;
  readonly checkAgain: IsoDate;
  /** What to open, in the order of the entry; empty where it names no address. */
  readonly urls: readonly string[];
}

interface Dated {
  readonly id: string;
  readonly checkAgain: IsoDate;
  readonly url: string | null;
}

const checksOf = (register: Check['register'], entries: readonly Dated[]): Check[] =>
  entries.map(({ id, checkAgain, url }) => ({ register, id, checkAgain, urls: url === null ? [] : [url] }));

const evidenceOf = (savings: Readonly<Record<string, Saving>>) =>
  Object.entries(savings).map(([id, { evidence }]) => ({ id, ...evidence }));

const ALL_CHECKS: readonly Check[] = [
  ...checksOf('benchmarks', BENCHMARKS),
  ...checksOf('breakdowns', BREAKDOWNS),
  ...checksOf('laws', LAW_DATES),
  ...checksOf(
    'measures',
    MEASURES.map(({ id, evidence }) => ({ id, ...evidence })),
  ),
  ...PROVIDERS.map(({ id, checkAgain, url, sources }) => ({
    register: 'providers' as const,
    id,
    checkAgain,
    urls: [...new Set([url, ...sources.map((source) => source.url)].flatMap((address) => address ?? []))],
  })),
  ...REPORT_PROFILES.map(({ id, checkAgain, sources }) => ({
    register: 'profiles' as const,
    id,
    checkAgain,
    urls: sources.flatMap(({ url }) => url ?? []),
  })),
  ...checksOf('savings', evidenceOf(TIME_SAVINGS)),
  ...checksOf('losses', evidenceOf(LOSS_SAVINGS)),
];

/**
 * Every entry of every register whose check-again day has come by the day `on`, or comes within so many days after it;
 * the most overdue first, then by register and id. What has ended is listed too: it is to be renewed or taken out.
 * @param within days, a whole number from 0
 */
export function dueChecks(on: IsoDate, within = 0, checks: readonly Check[] = ALL_CHECKS): readonly Check[] {
  const last = addDays(on, within);
  const key = ({ checkAgain, register, id }: Check): string => `${checkAgain} ${register} ${id}`;
  return checks.filter(({ checkAgain }) => checkAgain <= last).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
