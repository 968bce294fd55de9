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

/** What a firm has to accept or bring along. "Fewest conditions" counts them. Words: providers:conditions. */
export const CONDITIONS = [
  'access-rules-in-work',
  'application',
  'apply-before-start',
  'approved-provider-only',
  'centre-continuation-open',
  'certificate-in-progress',
  'contract-on-request',
  'course-over-120-hours',
  'gpu-billed-when-stopped',
  'loan-to-repay',
  'minimum-fee',
  'monthly-quota',
  'needs-integration',
  'needs-own-host',
  'no-daily-operation',
  'non-eu-models-in-offer',
  'non-eu-technology',
  'online-check-first',
  'own-share',
  'paid-after-tax-year',
  'research-only',
  'runs-own-servers',
  'stock-exchange-usa',
  'takeover-pending',
  'two-annual-accounts',
] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Fields that may be marked as not confirmed at the provider. Such a field gives no reason for or against. */
export const UNVERIFIED_FIELDS = [
  'owner',
  'certificates',
  'publicPrice',
  'entryPriceEur',
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
