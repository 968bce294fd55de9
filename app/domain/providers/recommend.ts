import type { Need } from './provider-result.ts';
import { quarterDates } from '../roadmap/quarters.ts';
import { needsMetBy } from './needs.ts';
import type { Provider } from './provider.ts';
import { isVerified } from './provider.ts';
import type { Firm } from './verdict.ts';
import { hasOpenPrice } from './verdict.ts';

const MAX_RECOMMENDED_PER_NEED = 2;

const entryPriceOf = (provider: Provider): number =>
  isVerified(provider, 'entryPriceEur') ? (provider.entryPriceEur ?? Infinity) : Infinity;

/** Routes in the order in which they are put before a reader: an open price, then fewest conditions, price, id. */
export function compareRoutes(firm: Firm): (a: Provider, b: Provider) => number {
  return (a, b) =>
    Number(hasOpenPrice(b, firm)) - Number(hasOpenPrice(a, firm)) || compareForRecommendation(firm)(a, b);
}

/** What ends before a plan made today begins can only be had at once, which is a condition too. */
function conditionsOf({ conditions, validUntil }: Provider, { asOf }: Firm): number {
  const endsBefore = validUntil !== null && validUntil < quarterDates(asOf, 1).from;
  return conditions.length + (endsBefore ? 1 : 0);
}

/** Fewest conditions, then lowest entry price (an unknown one last), then id. */
function compareForRecommendation(firm: Firm): (a: Provider, b: Provider) => number {
  return (a, b) => {
    const byConditions = conditionsOf(a, firm) - conditionsOf(b, firm);
    if (byConditions !== 0) return byConditions;
    const [priceA, priceB] = [entryPriceOf(a), entryPriceOf(b)];
    if (priceA !== priceB) return priceA < priceB ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  };
}

/**
 * Ids of the recommended routes: every need in table order gets its first route with an open price, then in a second
 * round its second. An entry that meets several needs counts for each of them, so no need ever has more than two.
 * Source: method 2026-1, section 6.
 */
export function recommendedAmong(routes: readonly Provider[], firm: Firm): ReadonlySet<string> {
  const ranked = routes.filter((route) => hasOpenPrice(route, firm)).sort(compareForRecommendation(firm));
  const chosen = new Map<string, readonly Need[]>();
  const countFor = (need: Need): number =>
    [...chosen.values()].filter((needs) => needs.includes(need)).length;
  const hasRoom = (route: Provider): boolean =>
    !chosen.has(route.id) &&
    needsMetBy(route.offers, firm.needs).every((need) => countFor(need) < MAX_RECOMMENDED_PER_NEED);
  for (let round = 1; round <= MAX_RECOMMENDED_PER_NEED; round += 1) {
    for (const need of firm.needs) {
      if (countFor(need) >= round) continue;
      const next = ranked.find((route) => hasRoom(route) && needsMetBy(route.offers, [need]).length > 0);
      if (next) chosen.set(next.id, needsMetBy(next.offers, firm.needs));
    }
  }
  return new Set(chosen.keys());
}
