import type { Firm } from './firm.ts';
import { offersMeeting } from './needs.ts';
import type { Ranked } from './order.ts';
import {
  compareRanked,
  conditionCount,
  isSelfService,
  isTied,
  isWithinQuarter,
  priceReason,
  rankRoutes,
} from './order.ts';
import type { Need } from './provider-result.ts';
import type { ProviderKind } from './provider-terms.ts';
import type { Provider } from './provider.ts';
import { isVerified } from './provider.ts';
import { reasonsAgainst } from './verdict.ts';

const MAX_SHORTLIST = 3;

/** What put an entry on a shortlist, and what else speaks for a route. */
export const REASONS_FOR = [
  'meets-need',
  'free-of-charge',
  'public-price',
  'self-service',
  'within-quarter-of-budget',
  'low-exposure',
  'european-control',
  'no-conditions',
  'drawn-by-lot',
] as const;

/** What keeps a route that fits from a shortlist. */
export const REASONS_NOT_FIRST = [
  'price-partly-public',
  'price-not-public',
  'price-not-confirmed',
  'others-come-first',
  'lot-fell-on-others',
] as const;

export type ReasonFor = (typeof REASONS_FOR)[number];
export type ReasonNotFirst = (typeof REASONS_NOT_FIRST)[number];

/** Run by public bodies or paid by them: two of one state count apart where different bodies run them. */
const PUBLIC_KINDS: readonly ProviderKind[] = ['public-help', 'funding', 'ai-factory', 'antenna'];

/** Routes with the same key count as one. */
export function routeKey({ kind, operator, ultimateControl }: Provider): string {
  return PUBLIC_KINDS.includes(kind) ? `operator ${operator}` : `owner ${ultimateControl.group}`;
}

/** The routes of a need that fit, the best first, each entry with the best of its offers. */
export function fitRoutes(need: Need, register: readonly Provider[], firm: Firm): readonly Ranked[] {
  const routes = register.flatMap((provider) =>
    offersMeeting(need, provider, firm)
      .map((offer) => ({ provider, offer, need }))
      .filter((route) => reasonsAgainst(route, firm).length === 0),
  );
  const seen = new Set<Provider>();
  return rankRoutes(routes, register, firm)
    .sort(compareRanked)
    .filter(({ provider }) => !seen.has(provider) && seen.add(provider));
}

/** At most three, of different ultimate owners or, where public, of different operators. */
export function shortlistOf(routes: readonly Ranked[]): readonly Ranked[] {
  const chosen = new Map<string, Ranked>();
  for (const route of routes) {
    if (chosen.size === MAX_SHORTLIST) break;
    const key = routeKey(route.provider);
    if (!chosen.has(key)) chosen.set(key, route);
  }
  return [...chosen.values()];
}

/** Services that hold a firm's data; whose law reaches them matters there. */
function exposureReason({ provider }: Ranked): ReasonFor[] {
  if (PUBLIC_KINDS.includes(provider.kind) || !isVerified(provider, 'owner')) return [];
  if (provider.exposure === 'low') return ['low-exposure'];
  return provider.exposure === 'reduced' ? ['european-control'] : [];
}

/** What speaks for the route, in the order of the criteria. */
export function reasonsFor(route: Ranked, firm: Firm): ReasonFor[] {
  const price = priceReason(route, firm);
  return [
    ...(price === 'free-of-charge' || price === 'public-price' ? [price] : []),
    ...(isSelfService(route.provider, firm) ? (['self-service'] as const) : []),
    ...(isWithinQuarter(route, firm) === true && price !== 'free-of-charge'
      ? (['within-quarter-of-budget'] as const)
      : []),
    ...exposureReason(route),
    ...(conditionCount(route) === 0 && isVerified(route.provider, 'conditions')
      ? (['no-conditions'] as const)
      : []),
  ];
}

/** Whether the lot alone parted the route from another that stands on the other side of the shortlist. */
export function isPartedByLot(
  route: Ranked,
  routes: readonly Ranked[],
  shortlist: readonly Ranked[],
): boolean {
  const isListed = shortlist.includes(route);
  const keys = new Set(shortlist.map(({ provider }) => routeKey(provider)));
  const opposite = isListed ? routes.filter(({ provider }) => !keys.has(routeKey(provider))) : shortlist;
  return opposite.some((other) => isTied(route, other));
}

/** Why the route is no more than an alternative. */
export function reasonNotFirst(
  route: Ranked,
  routes: readonly Ranked[],
  { shortlist, firm }: { readonly shortlist: readonly Ranked[]; readonly firm: Firm },
): ReasonNotFirst {
  const price = priceReason(route, firm);
  if (price !== 'free-of-charge' && price !== 'public-price') return price;
  return isPartedByLot(route, routes, shortlist) ? 'lot-fell-on-others' : 'others-come-first';
}
