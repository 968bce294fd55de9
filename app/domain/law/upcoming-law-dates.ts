import { EU_COUNTRIES } from '../providers/provider-terms.ts';
import type { AiUse, Sector, SizeClass } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import type { LawDate } from './law-date.schema.ts';
import { LAW_DATES } from './law-dates.ts';

export interface LawQuestion {
  /** ISO 3166-1 alpha-2; null (not told) leaves what holds in every member state. */
  readonly country: string | null;
  /** Null (not told) leaves every class. */
  readonly sizeClass: SizeClass | null;
  /** Null or left out (not told) leaves every sector. */
  readonly sector?: Sector | null;
  /** First and last day, both included. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The dates to look through; the product's own unless a test brings others. */
  readonly register?: readonly LawDate[];
}

function reachesCountry({ countries }: LawDate, country: string | null): boolean {
  const isInUnion = country === null || (EU_COUNTRIES as readonly string[]).includes(country);
  return (isInUnion && countries.includes('EU')) || (country !== null && countries.includes(country));
}

/**
 * The law dates that fall on a day from `from` to `to` and reach firms of the country and size class, by date. Empty
 * where none does, and where `from` lies after `to`. Duties that began earlier are not repeated. A class or sector is
 * left out only where the act names classes by head count; turnover is not asked, so the words say it. Information, no legal
 * advice. Source: the register, checked on the dates given in it.
 */
export function upcomingLawDates(question: LawQuestion): readonly LawDate[] {
  const { country, sizeClass, sector = null, from, to, register = LAW_DATES } = question;
  return register
    .filter(
      (entry) =>
        from <= entry.appliesFrom &&
        entry.appliesFrom <= to &&
        reachesCountry(entry, country) &&
        (sizeClass === null || (entry.sizeClasses?.includes(sizeClass) ?? true)) &&
        (sector === null || (entry.sectors?.includes(sector) ?? true)),
    )
    .toSorted((a, b) => (a.appliesFrom < b.appliesFrom ? -1 : Number(a.appliesFrom > b.appliesFrom)));
}

/** The duties that hold already on the day and reach such a firm, by date. Information, no legal advice. */
export function lawsInForce(
  question: Omit<LawQuestion, 'from' | 'to'> & { readonly on: IsoDate },
): readonly LawDate[] {
  const { on, ...asked } = question;
  return upcomingLawDates({ ...asked, from: '0000-01-01', to: on });
}

/** Sectors whose firms make goods or programs of their own as a rule. */
const MAKING: readonly Sector[] = ['manufacturing', 'ict'];

export interface Bound {
  /** Null (not told) is taken as use. */
  readonly aiUse: AiUse | null;
  /** Null (not told) is taken as one that makes nothing. */
  readonly sector: Sector | null;
}

/**
 * Whether a duty is such a firm's own to see to, as far as its profile tells: what binds those who offer AI, cloud
 * services or states is for it to know, not to do. Information, no legal advice.
 */
export function isOwnDuty({ binds }: Pick<LawDate, 'binds'>, { aiUse, sector }: Bound): boolean {
  if (binds.includes('every-firm') || binds.includes('employers')) return true;
  if (binds.includes('using') && aiUse !== 'none') return true;
  return binds.includes('making') && sector !== null && MAKING.includes(sector);
}

/**
 * What asks such a firm to do something comes first, then what is forbidden to it, then what binds others; each in the
 * order given. Information, no legal advice.
 */
export function byConcern(laws: readonly LawDate[], firm: Bound): readonly LawDate[] {
  const place = (law: LawDate): number => (isOwnDuty(law, firm) ? Number(law.isBan) : 2);
  return laws.toSorted((a, b) => place(a) - place(b));
}
