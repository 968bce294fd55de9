import type { LawDate } from '../law/law-date.schema.ts';
import { LAW_DATES } from '../law/law-dates.ts';
import { upcomingLawDates } from '../law/upcoming-law-dates.ts';
import type { Provider } from '../providers/provider.ts';
import { isOpen } from '../providers/provider.ts';
import { PROVIDERS } from '../providers/register.ts';
import type { SizeClass } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { addDays } from '../shared/as-of-date.ts';

/** What a firm should know of this week: within so many days it ends, or begins to hold. */
export const SOON_DAYS = 90;

export interface SoonQuestion {
  readonly country: string | null;
  /** NUTS-1 code, or null. */
  readonly region: string | null;
  readonly sizeClass: SizeClass | null;
  readonly on: IsoDate;
  /** The entries to look through; the product's own unless a test brings others. */
  readonly providers?: readonly Provider[];
  readonly laws?: readonly LawDate[];
}

/** A programme by its last day, or a law by its first. */
export type Soon =
  | { readonly kind: 'ends'; readonly id: string; readonly day: IsoDate }
  | { readonly kind: 'begins'; readonly id: string; readonly day: IsoDate };

const isFor = <Value>(allowed: readonly Value[] | null, value: Value | null): boolean =>
  allowed === null || value === null || allowed.includes(value);

/**
 * Programmes open to such a firm that end, and laws that begin to hold for it, from the day to 90 days after it, both
 * included; by day, then by id. What closes to newcomers ends on the day before.
 */
export function endsAndBegins(question: SoonQuestion): readonly Soon[] {
  const { country, region, sizeClass, on, providers = PROVIDERS, laws = LAW_DATES } = question;
  const last = addDays(on, SOON_DAYS);
  const lastDayOf = ({ validUntil, closedSince }: Provider): IsoDate | null =>
    closedSince === null ? validUntil : addDays(closedSince, -1);
  const ends = providers
    .filter(
      (provider) =>
        isOpen(provider, on) &&
        isFor(provider.countries, country) &&
        isFor(provider.regions, region) &&
        isFor(provider.sizeClasses, sizeClass),
    )
    .flatMap((provider): Soon[] => {
      const day = lastDayOf(provider);
      return day !== null && day <= last ? [{ kind: 'ends', id: provider.id, day }] : [];
    });
  const begins = upcomingLawDates({ country, sizeClass, from: on, to: last, register: laws }).map(
    ({ id, appliesFrom }): Soon => ({ kind: 'begins', id, day: appliesFrom }),
  );
  const key = ({ day, id }: Soon): string => `${day} ${id}`;
  return [...ends, ...begins].toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
