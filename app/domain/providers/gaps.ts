import type { GapResult, Need } from './provider-result.ts';
import { needsMetBy } from './needs.ts';
import type { Provider } from './provider.ts';
import type { Firm, ReasonAgainst } from './verdict.ts';
import { reasonsAgainst } from './verdict.ts';

const ROUTES_AIMED_AT = 2;

/** What a firm could change to get more routes, the easiest to change first; else the register has too few. */
const CHANGEABLE = [
  'exposure-above-wish',
  'minimum-fee-above-budget',
  'needs-in-house-skill',
  'not-your-size',
] as const satisfies readonly ReasonAgainst[];
export const GAP_REASONS = [...CHANGEABLE, 'too-few-known'] as const;
export type GapReason = (typeof GAP_REASONS)[number];

const ownersOf = (providers: readonly Provider[]): number =>
  new Set(providers.map((provider) => provider.ultimateControl.group)).size;

function gapReasonFor(candidates: readonly Provider[], firm: Firm): GapReason {
  const withoutReason = (ignored: ReasonAgainst): number =>
    ownersOf(
      candidates.filter((candidate) => reasonsAgainst(candidate, firm).every((reason) => reason === ignored)),
    );
  return CHANGEABLE.find((reason) => withoutReason(reason) >= ROUTES_AIMED_AT) ?? 'too-few-known';
}

/**
 * Needs with fewer than two routes of different ultimate owners, with the number found and what stands in the way.
 * Nothing is promoted to fill the number. Source: method 2026-1, section 6.
 */
export function gapsIn(register: readonly Provider[], firm: Firm): GapResult[] {
  return firm.needs.flatMap((need: Need) => {
    const candidates = register.filter((provider) => needsMetBy(provider.offers, [need]).length > 0);
    const found = ownersOf(candidates.filter((candidate) => reasonsAgainst(candidate, firm).length === 0));
    return found >= ROUTES_AIMED_AT ? [] : [{ need, found, reason: gapReasonFor(candidates, firm) }];
  });
}
