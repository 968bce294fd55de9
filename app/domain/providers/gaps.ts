import type { Firm } from './firm.ts';
import { offersMeeting } from './needs.ts';
import type { GapResult, Need } from './provider-result.ts';
import type { Provider } from './provider.ts';
import { routeKey } from './shortlist.ts';
import type { ReasonAgainst, Route } from './verdict.ts';
import { reasonsAgainst } from './verdict.ts';

const ROUTES_AIMED_AT = 2;

/** What stands in the way of more routes, the easiest for a firm to change first; else the register has too few. */
const CHANGEABLE = [
  'exposure-above-wish',
  'minimum-fee-above-budget',
  'needs-in-house-skill',
  'not-your-size',
  'condition-not-met',
  'ends-before-needed',
] as const satisfies readonly ReasonAgainst[];
export const GAP_REASONS = [...CHANGEABLE, 'too-few-known'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

const countOwners = (routes: readonly Route[]): number =>
  new Set(routes.map(({ provider }) => routeKey(provider))).size;

function gapReasonFor(candidates: readonly Route[], firm: Firm): GapReason {
  const withoutReason = (ignored: ReasonAgainst): number =>
    countOwners(
      candidates.filter((candidate) => reasonsAgainst(candidate, firm).every((reason) => reason === ignored)),
    );
  return CHANGEABLE.find((reason) => withoutReason(reason) >= ROUTES_AIMED_AT) ?? 'too-few-known';
}

/**
 * Needs with fewer than two routes of different ultimate owners, with the number found and what stands in the way.
 * Nothing is promoted to fill the number. Source: method 2026-2, section 6.
 */
export function gapsIn(register: readonly Provider[], firm: Firm): GapResult[] {
  return firm.needs.flatMap((need: Need) => {
    const candidates = register.flatMap((provider) =>
      offersMeeting(need, provider, firm).map((offer) => ({ provider, offer, need })),
    );
    const found = countOwners(candidates.filter((route) => reasonsAgainst(route, firm).length === 0));
    return found >= ROUTES_AIMED_AT ? [] : [{ need, found, reason: gapReasonFor(candidates, firm) }];
  });
}
