import { needsMetBy } from './needs.ts';
import type { Provider } from './provider.ts';
import { isVerified } from './provider.ts';
import type { Firm } from './verdict.ts';
import { hasOpenPrice } from './verdict.ts';

const MAX_RECOMMENDED_PER_NEED = 2;

const entryPriceOf = (provider: Provider): number =>
  isVerified(provider, 'entryPriceEur') ? (provider.entryPriceEur ?? Infinity) : Infinity;

/** Fewest conditions, then lowest entry price (an unknown one last), then id. */
function compareForRecommendation(a: Provider, b: Provider): number {
  const byConditions = a.conditions.length - b.conditions.length;
  if (byConditions !== 0) return byConditions;
  const [priceA, priceB] = [entryPriceOf(a), entryPriceOf(b)];
  if (priceA !== priceB) return priceA < priceB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Ids of the recommended routes: for each need in table order the first two with an open price. An entry that meets
 * several needs counts for each of them, so no need ever has more than two. Source: method 2026-1, section 6.
 */
export function recommendedAmong(routes: readonly Provider[], firm: Firm): ReadonlySet<string> {
  const ranked = routes.filter((route) => hasOpenPrice(route, firm)).sort(compareForRecommendation);
  const chosen = new Map<string, readonly string[]>();
  const countFor = (need: string): number =>
    [...chosen.values()].filter((needs) => needs.includes(need)).length;
  for (const need of firm.needs) {
    for (const route of ranked) {
      const met = needsMetBy(route.offers, firm.needs);
      const isFull = met.some((other) => countFor(other) >= MAX_RECOMMENDED_PER_NEED);
      if (met.includes(need) && !chosen.has(route.id) && !isFull) chosen.set(route.id, met);
    }
  }
  return new Set(chosen.keys());
}
