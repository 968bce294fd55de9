import { EXPOSURE_WISHES } from '../questionnaire/profile.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import type { Firm } from './firm.ts';
import { technicalLevelOf } from './firm.ts';
import { isGpuNeeded } from './needs.ts';
import type { Need } from './provider-result.ts';
import type { Provider, ProviderOffer } from './provider.ts';
import { isClosed, isExpired, isOpen, isVerified } from './provider.ts';

/** Reasons against a route. Any of them makes it unfit. Source: method 2026-2, section 6. */
export const REASONS_AGAINST = [
  'closed',
  'expired',
  'not-your-country',
  'not-your-region',
  'not-your-size',
  'not-your-sector',
  'exposure-above-wish',
  'minimum-fee-above-budget',
  'needs-in-house-skill',
  'ends-before-needed',
  'condition-not-met',
  'no-such-need-yet',
] as const;
export type ReasonAgainst = (typeof REASONS_AGAINST)[number];

/** An offer of an entry, looked at as a way to meet a need. */
export interface Route {
  readonly provider: Provider;
  readonly offer: ProviderOffer;
  readonly need: Need;
}

const accepts = <Value>(allowed: readonly Value[] | null, value: Value | null): boolean =>
  allowed === null || value === null || allowed.includes(value);

const exceedsBudget = (provider: Provider, { resources }: PartialProfile): boolean =>
  provider.minimumFeeEurPerMonth !== null &&
  isVerified(provider, 'minimumFeeEurPerMonth') &&
  resources !== null &&
  provider.minimumFeeEurPerMonth * 12 > resources.budgetEurPerYear;

/** Wishes are ordered from most to least permissive; `any` accepts what is rated high, and what is open. */
function exceedsWish({ exposure }: Provider, profile: PartialProfile): boolean {
  const rank = exposure === 'high' || exposure === 'open' ? 0 : EXPOSURE_WISHES.indexOf(exposure);
  return rank < EXPOSURE_WISHES.indexOf(profile.exposure ?? 'any');
}

/** A model by interface is nothing for a house without skill, unless it can be begun alone and needs none. */
function lacksSkill({ provider, offer, need }: Route, { answers }: Firm): boolean {
  const technical = technicalLevelOf(answers);
  if (technical === null || technical > 1) return false;
  const isModelBySales = need === 'model-access' && offer.id === 'llm-api' && !provider.selfService;
  return offer.needsInHouseSkill || isModelBySales;
}

/** Money has to be open still on the day the first step that costs money starts. */
const endsTooEarly = ({ provider, need }: Route, { plan, asOf }: Firm): boolean =>
  need === 'money' && isOpen(provider, asOf) && !isOpen(provider, plan.firstPayableDay ?? asOf);

/**
 * What the firm is known to miss; what the profile cannot show counts as a condition instead. Who buys what is ready,
 * and develops nothing, has no research to be paid for.
 */
function missesCondition({ provider, offer, need }: Route, { plan, needs }: Firm): boolean {
  if (need !== 'money' || !isVerified(provider, 'conditions')) return false;
  const { leastCostEur = null, leastTrainingHours = null } = provider.asks ?? {};
  return (
    (offer.conditions.includes('research-only') && !isGpuNeeded(needs)) ||
    (leastCostEur !== null && plan.dearestStepEur < leastCostEur) ||
    (leastTrainingHours !== null && plan.longestTrainingHours < leastTrainingHours)
  );
}

type RouteReason = Exclude<ReasonAgainst, 'no-such-need-yet'>;

const APPLIES: Readonly<Record<RouteReason, (route: Route, firm: Firm) => boolean>> = {
  closed: ({ provider }, { asOf }) => isClosed(provider, asOf),
  expired: ({ provider }, { asOf }) => isExpired(provider, asOf),
  'not-your-country': ({ provider }, { profile }) => !accepts(provider.countries, profile.country),
  'not-your-region': ({ provider }, { profile }) => !accepts(provider.regions, profile.region),
  'not-your-size': ({ provider }, { profile }) =>
    isVerified(provider, 'sizeClasses') && !accepts(provider.sizeClasses, profile.sizeClass),
  'not-your-sector': ({ provider }, { profile }) => !accepts(provider.sectors, profile.sector),
  'exposure-above-wish': ({ provider }, { profile }) => exceedsWish(provider, profile),
  'minimum-fee-above-budget': ({ provider }, { profile }) => exceedsBudget(provider, profile),
  'needs-in-house-skill': lacksSkill,
  'ends-before-needed': endsTooEarly,
  'condition-not-met': missesCondition,
};

const ROUTE_REASONS = REASONS_AGAINST.filter((reason) => reason !== 'no-such-need-yet');

/** Every reason that speaks against the route for this firm, in table order; none = it fits. */
export function reasonsAgainst(route: Route, firm: Firm): RouteReason[] {
  return ROUTE_REASONS.filter((reason) => APPLIES[reason](route, firm));
}
