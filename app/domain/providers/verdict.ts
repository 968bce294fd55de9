import type { Need, ProviderResult, Verdict } from './provider-result.ts';
import type { Answers } from '../questionnaire/answers.ts';
import { isNotApplicable, levelOf } from '../questionnaire/answers.ts';
import type { PartialProfile } from '../questionnaire/profile.ts';
import { EXPOSURE_WISHES } from '../questionnaire/profile.ts';
import type { IsoDate } from '../shared/as-of-date.ts';
import { languagesOf } from './languages.ts';
import { needsMetBy } from './needs.ts';
import type { Provider } from './provider.ts';
import { isClosed, isExpired, isVerified } from './provider.ts';

/** Reasons against an entry. Any of them makes it not-for-you. Source: method 2026-1, section 6. */
export const REASONS_AGAINST = [
  'closed',
  'expired',
  'not-your-country',
  'not-your-region',
  'not-your-size',
  'minimum-fee-above-budget',
  'exposure-above-wish',
  'no-such-need-yet',
  'needs-in-house-skill',
] as const;
export type ReasonAgainst = (typeof REASONS_AGAINST)[number];

/** Reasons for an entry, then what keeps an alternative from being recommended. */
export const REASONS_FOR = [
  'meets-need',
  'free-of-charge',
  'public-price',
  'self-service',
  'low-exposure',
  'in-your-language',
] as const;
export const REASONS_NOT_FIRST = [
  'price-partly-public',
  'price-not-public',
  'price-not-confirmed',
  'others-come-first',
] as const;
export type Reason = ReasonAgainst | (typeof REASONS_FOR)[number] | (typeof REASONS_NOT_FIRST)[number];

/** What verdicts are made of. */
export interface Firm {
  readonly profile: PartialProfile;
  readonly answers: Answers;
  readonly needs: readonly Need[];
  readonly asOf: IsoDate;
}

const accepts = <Value>(allowed: readonly Value[] | null, value: Value | null): boolean =>
  allowed === null || value === null || allowed.includes(value);

const exceedsBudget = (provider: Provider, profile: PartialProfile): boolean =>
  provider.minimumFeeEurPerMonth !== null &&
  isVerified(provider, 'minimumFeeEurPerMonth') &&
  profile.resources !== null &&
  provider.minimumFeeEurPerMonth * 12 > profile.resources.budgetEurPerYear;

/** Wishes are ordered from most to least permissive; `any` accepts what is rated high. */
const exceedsWish = (provider: Provider, profile: PartialProfile): boolean => {
  const rank = provider.exposure === 'high' ? 0 : EXPOSURE_WISHES.indexOf(provider.exposure);
  return rank < EXPOSURE_WISHES.indexOf(profile.exposure ?? 'any');
};

const lacksSkill = (provider: Provider, answers: Answers): boolean =>
  provider.needsInHouseSkill &&
  !provider.selfService &&
  !isNotApplicable(answers, 'skills.technical') &&
  (levelOf(answers, 'skills.technical') ?? 0) <= 1;

const APPLIES: Readonly<Record<ReasonAgainst, (provider: Provider, firm: Firm) => boolean>> = {
  closed: (provider, { asOf }) => isClosed(provider, asOf),
  expired: (provider, { asOf }) => isExpired(provider, asOf),
  'not-your-country': (provider, { profile }) => !accepts(provider.countries, profile.country),
  'not-your-region': (provider, { profile }) => !accepts(provider.regions, profile.region),
  'not-your-size': (provider, { profile }) =>
    isVerified(provider, 'sizeClasses') && !accepts(provider.sizeClasses, profile.sizeClass),
  'minimum-fee-above-budget': (provider, { profile }) => exceedsBudget(provider, profile),
  'exposure-above-wish': (provider, { profile }) => exceedsWish(provider, profile),
  'no-such-need-yet': (provider, { needs }) => needsMetBy(provider.offers, needs).length === 0,
  'needs-in-house-skill': (provider, { answers }) => lacksSkill(provider, answers),
};

/** Every reason that speaks against the entry for this firm, in table order; none = a route. */
export function reasonsAgainst(provider: Provider, firm: Firm): ReasonAgainst[] {
  return REASONS_AGAINST.filter((reason) => APPLIES[reason](provider, firm));
}

type Price = 'free-of-charge' | 'public-price' | (typeof REASONS_NOT_FIRST)[number];

/** How open the price is to this firm. Free of charge may hold for some size classes only. */
export function priceReason(provider: Provider, { profile }: Firm): Price {
  if (!isVerified(provider, 'publicPrice')) return 'price-not-confirmed';
  if (provider.publicPrice === 'yes') return 'public-price';
  if (provider.publicPrice === 'no') return 'price-not-public';
  const isFree =
    provider.publicPrice === 'free' &&
    (provider.freeFor === null ||
      (profile.sizeClass !== null && provider.freeFor.includes(profile.sizeClass)));
  return isFree ? 'free-of-charge' : 'price-partly-public';
}

export function hasOpenPrice(provider: Provider, firm: Firm): boolean {
  return ['free-of-charge', 'public-price'].includes(priceReason(provider, firm));
}

/** Reasons for a route; an alternative also says what keeps it from being recommended. */
function reasonsFor(provider: Provider, firm: Firm, verdict: Verdict): Reason[] {
  const speaks = languagesOf(firm.profile.country).some((language) => provider.languages.includes(language));
  const isDown = verdict === 'alternative' && hasOpenPrice(provider, firm);
  return [
    'meets-need',
    priceReason(provider, firm),
    ...(provider.selfService && isVerified(provider, 'selfService') ? (['self-service'] as const) : []),
    ...(provider.exposure === 'low' && isVerified(provider, 'owner') ? (['low-exposure'] as const) : []),
    ...(speaks && isVerified(provider, 'languages') ? (['in-your-language'] as const) : []),
    ...(isDown ? (['others-come-first'] as const) : []),
  ];
}

/** One line of the ledger. What is recommended is decided over all routes together (recommend.ts). */
export function toProviderResult(
  provider: Provider,
  firm: Firm,
  isRecommended: boolean,
): Omit<ProviderResult, 'alwaysListed'> {
  const against = reasonsAgainst(provider, firm);
  const route = isRecommended ? 'recommended' : 'alternative';
  const verdict = against.length > 0 ? 'not-for-you' : route;
  return {
    id: provider.id,
    kind: provider.kind,
    verdict,
    reasons: against.length > 0 ? against : reasonsFor(provider, firm, verdict),
    needs: needsMetBy(provider.offers, firm.needs),
  };
}
