import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Firm } from './firm.ts';
import type { Provider, ProviderOffer } from './provider.ts';
import { isOpen, isVerified } from './provider.ts';
import type { Offer } from './provider-terms.ts';
import type { Route } from './verdict.ts';

export type PriceReason =
  'free-of-charge' | 'public-price' | 'price-partly-public' | 'price-not-public' | 'price-not-confirmed';

/** How open the price of the offer is to this firm. Free of charge may hold for some size classes only. */
export function priceReason({ provider, offer }: Route, { profile }: Firm): PriceReason {
  const { publicPrice, freeFor } = offer;
  if (!isVerified(provider, 'publicPrice')) return 'price-not-confirmed';
  if (publicPrice === 'yes') return 'public-price';
  if (publicPrice === 'no') return 'price-not-public';
  const isFree =
    publicPrice === 'free' &&
    (freeFor === null || (profile.sizeClass !== null && freeFor.includes(profile.sizeClass)));
  return isFree ? 'free-of-charge' : 'price-partly-public';
}

export function hasOpenPrice(route: Route, firm: Firm): boolean {
  return ['free-of-charge', 'public-price'].includes(priceReason(route, firm));
}

/** Whether a firm of this country can begin without a talk with sales, as far as that is confirmed. */
export function isSelfService(provider: Provider, { profile }: Firm): boolean {
  const { selfService, selfServiceIn } = provider;
  const isHere =
    selfServiceIn === null || (profile.country !== null && selfServiceIn.includes(profile.country));
  return selfService && isHere && isVerified(provider, 'selfService');
}

/** Euro for the basket of the offer; null where none is known or confirmed. */
export function examplePriceOf(provider: Provider, { example }: ProviderOffer): number | null {
  return isVerified(provider, 'examplePrice') ? (example?.eur ?? null) : null;
}

/** What a year takes at least: the minimum fee or the example, whichever is more; null where neither is known. */
function yearlyOf({ provider, offer }: Route): number | null {
  const fee = isVerified(provider, 'minimumFeeEurPerMonth') ? provider.minimumFeeEurPerMonth : null;
  const known = [fee === null ? null : fee * 12, examplePriceOf(provider, offer)].filter(
    (price) => price !== null,
  );
  return known.length === 0 ? null : Math.max(...known);
}

/** Whether a known price takes at most a quarter of the stated budget; null where one of the two is not known. */
export function isWithinQuarter(route: Route, { profile }: Firm): boolean | null {
  const yearly = yearlyOf(route);
  if (yearly === null || profile.resources === null) return null;
  return yearly <= profile.resources.budgetEurPerYear / 4;
}

/** What the offer asks for, and what a programme asks for that the profile cannot show, each as one. */
export function conditionCount({ provider, offer, need }: Route): number {
  const asks = need === 'money' ? provider.asks : null;
  const unseen = [
    asks?.legalForm === true,
    asks?.worksAgreement === true,
    (asks?.leastStaffShare ?? null) !== null,
  ];
  return offer.conditions.length + unseen.filter(Boolean).length;
}

/**
 * Whether prices of an offer can be compared on that day: at least half of the register's open entries with the offer
 * have a confirmed example for the same basket. Source: method 2026-2, section 6.
 */
export function isPriceComparable(register: readonly Provider[], offer: Offer, asOf: string): boolean {
  const priced = register
    .filter((provider) => isOpen(provider, asOf))
    .flatMap((provider) =>
      provider.offers.filter(({ id }) => id === offer).map((found) => examplePriceOf(provider, found)),
    );
  return priced.length > 0 && priced.filter((price) => price !== null).length * 2 >= priced.length;
}

/** Up to double the cheapest is band 0, up to double of that band 1, and so on; what is not known comes after. */
export function priceBand(price: number | null, prices: readonly (number | null)[]): number {
  if (price === null) return Infinity;
  if (price === 0) return 0;
  const cheapest = Math.min(...prices.filter((other) => other !== null && other > 0).map(Number));
  return Math.max(0, Math.ceil(Math.log2(price / cheapest)) - 1);
}

/** The draw between equals: the same on every day and in every language, and nobody's name has a part in it. */
export function lotOf({ provider, need }: Pick<Route, 'provider' | 'need'>, { profile }: Firm): string {
  const { sizeClass, sector, country, region } = profile;
  const drawn = [sizeClass, sector, country, region, need, provider.lot].map((part) => part ?? '');
  return bytesToHex(sha256(utf8ToBytes(drawn.join('|'))));
}

function exposureRank({ exposure }: Provider): number {
  if (exposure === 'high') return 2;
  return exposure === 'open' ? 1 : 0;
}

/** A route with its place: smaller comes first, from the first criterion on. */
export interface Ranked extends Route {
  readonly rank: readonly number[];
  readonly lot: string;
}

/**
 * The place of each route among those that fit, without the lot. A wish for `low` leaves only `low`, so that the
 * exposure needs no rank of its own then. A price that is not known is neither within a quarter of the budget nor
 * above it. Source: method 2026-2, section 6.
 */
export function rankRoutes(routes: readonly Route[], register: readonly Provider[], firm: Firm): Ranked[] {
  const pricesOf = (offer: Offer): (number | null)[] =>
    routes
      .filter((route) => route.offer.id === offer)
      .map((route) => examplePriceOf(route.provider, route.offer));
  const bandOf = ({ provider, offer }: Route): number =>
    isPriceComparable(register, offer.id, firm.asOf)
      ? priceBand(examplePriceOf(provider, offer), pricesOf(offer.id))
      : 0;
  return routes.map((route) => ({
    ...route,
    rank: [
      hasOpenPrice(route, firm) ? 0 : 1,
      isSelfService(route.provider, firm) ? 0 : 1,
      isWithinQuarter(route, firm) === false ? 1 : 0,
      exposureRank(route.provider),
      conditionCount(route),
      bandOf(route),
    ],
    lot: lotOf(route, firm),
  }));
}

/** Of two ranks the better first; 0 where they are equal. */
function compareRank(a: Ranked, b: Ranked): number {
  const place = a.rank.findIndex((value, index) => value !== b.rank[index]);
  return place === -1 ? 0 : (a.rank[place] ?? 0) < (b.rank[place] ?? 0) ? -1 : 1;
}

export const isTied = (a: Ranked, b: Ranked): boolean => compareRank(a, b) === 0;

/** Better first, equals by lot. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return compareRank(a, b) || (a.lot < b.lot ? -1 : Number(a.lot > b.lot));
}
