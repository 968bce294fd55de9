export const PROVIDER_KINDS = [
  'cloud',
  'model-service',
  'model-maker',
  'tool',
  'ai-factory',
  'antenna',
  'integrator',
  'public-help',
  'funding',
] as const;
export type ProviderKind = (typeof PROVIDER_KINDS)[number];

export const OFFERS = [
  'hosting',
  'gpu',
  'llm-api',
  'training-compute',
  'assistant',
  'advice',
  'learning',
  'money',
] as const;
export type Offer = (typeof OFFERS)[number];

/**
 * What an example price stands for, one basket for each offer, so that only like is compared with like. Words:
 * providers:baskets. Money has no price.
 */
export const BASKET_BY_OFFER = {
  hosting: 'server-and-storage-year',
  gpu: 'hundred-gpu-hours',
  'llm-api': 'tokens-fifty-people-year',
  'training-compute': 'thousand-gpu-hours',
  assistant: 'ten-people-year',
  advice: 'one-day',
  learning: 'one-person-course',
  money: null,
} as const satisfies Record<Offer, string | null>;
export const BASKETS = Object.values(BASKET_BY_OFFER).filter((basket) => basket !== null);

export const PRICE_OPENNESS = ['yes', 'partly', 'no', 'free'] as const;

/** What a firm has to accept or bring along for an offer. Fewer are better. Words: providers:conditions. */
export const CONDITIONS = [
  'access-rules-in-work',
  'application',
  'apply-before-start',
  'approved-provider-only',
  'by-call',
  'centre-continuation-open',
  'certificate-in-progress',
  'contract-on-request',
  'course-over-120-hours',
  'files-only',
  'free-version-trains',
  'gpu-billed-when-stopped',
  'loan-to-repay',
  'members-only',
  'minimum-fee',
  'monthly-quota',
  'needs-integration',
  'needs-other-licence',
  'needs-own-host',
  'no-daily-operation',
  'no-promise-of-service',
  'non-eu-models-in-offer',
  'non-eu-technology',
  'one-part-of-the-country',
  'online-check-first',
  'own-share',
  'paid-after-tax-year',
  'research-only',
  'runs-own-servers',
  'self-study',
  'stands-alone',
  'stock-exchange-usa',
  'takeover-pending',
  'two-annual-accounts',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** From most to least; `open`: who has the last word is not confirmed, and not knowing is no middle. */
export const EXPOSURES = ['high', 'open', 'reduced', 'low'] as const;

/**
 * Why an exposure is rated as it is, as one letter beside it. C: control from outside or about to be. T: technology or
 * models from outside. B: business or sites outside. I: investors or a listing outside. U: owner unconfirmed.
 * N: none known. Words: providers:exposureReasons.
 */
export const EXPOSURE_REASONS = ['C', 'T', 'B', 'I', 'U', 'N'] as const;

/** The first call to make. Words: providers:firstCalls. */
export const FIRST_CALLS = [
  'apply-first',
  'ask-agency',
  'ask-bank',
  'ask-chamber',
  'ask-country',
  'ask-price',
  'ask-tax-adviser',
  'book-talk',
  'find-centre',
  'none-any-more',
  'quiet-look',
  'start-course',
  'talk-first',
  'test-with-it',
  'try-alone',
  'try-files',
] as const;

/** Fields that may be marked as not confirmed at the provider. Such a field gives no reason for or against. */
export const UNVERIFIED_FIELDS = [
  'owner',
  'certificates',
  'publicPrice',
  'examplePrice',
  'minimumFeeEurPerMonth',
  'selfService',
  'languages',
  'sizeClasses',
  'conditions',
  'validUntil',
  /** What an AI factory is for; the words beside the entry say it. */
  'focus',
] as const;
export type UnverifiedField = (typeof UNVERIFIED_FIELDS)[number];

export const EU_COUNTRIES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const;
export const EEA_COUNTRIES = [...EU_COUNTRIES, 'IS', 'LI', 'NO'] as const;

/** EU (the Union itself included), EEA or Switzerland. */
export function isInEurope(country: string): boolean {
  return country === 'EU' || country === 'CH' || (EEA_COUNTRIES as readonly string[]).includes(country);
}
