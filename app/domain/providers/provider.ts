import { z } from 'zod';
import { SIZE_CLASSES } from '../questionnaire/profile.ts';

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

/** Kinds that hold or process a firm's data day by day. */
const HOLDING_DATA: readonly ProviderKind[] = ['cloud', 'model-service', 'model-maker', 'tool'];

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
] as const;
export type UnverifiedField = (typeof UNVERIFIED_FIELDS)[number];

const day = z.iso.date();
const isoCountry = z.string().regex(/^[A-Z]{2}$/);
const sizeClasses = z.array(z.enum(SIZE_CLASSES)).min(1).nullable();

/** One entry of the ledger. Source: method 2026-1, section 6. */
export const providerSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    name: z.string().min(1),
    kind: z.enum(PROVIDER_KINDS),
    /** Seat, or EU for a body of the Union. */
    country: isoCountry,
    owner: z.string().min(1),
    /** Who has the last word. Entries of one group count as one owner. */
    ultimateControl: z.strictObject({ country: isoCountry, group: z.string().min(1) }),
    /**
     * Exposure to law from outside the EU. high: controlled from outside EU, EEA and Switzerland, or about to be.
     * reduced: controlled from inside, with ties of substance outside (business, listing, technology, investors, non-EU
     * models in the offer) or a service whose owner is not confirmed. low: controlled and operated inside, no such tie known.
     */
    exposure: z.enum(['high', 'reduced', 'low']),
    /** Whether the service can be had from sites in EU, EEA or Switzerland. */
    operatedInEurope: z.boolean(),
    certificates: z.array(
      z.strictObject({ name: z.string().min(1), date: day.nullable(), verified: z.boolean() }),
    ),
    /** Empty for software that meets none of the method's needs by itself. */
    offers: z.array(z.enum(OFFERS)),
    publicPrice: z.enum(['yes', 'partly', 'no', 'free']),
    /** Classes for which `free` holds; null = all. */
    freeFor: sizeClasses,
    /** The cheapest useful entry in euro a year, or null where none is known. */
    entryPriceEur: z.number().min(0).nullable(),
    minimumFeeEurPerMonth: z.number().min(0).nullable(),
    selfService: z.boolean(),
    /** ISO 639-1. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
    sizeClasses,
    /** Null = no limit to certain countries. */
    countries: z.array(isoCountry).min(1).nullable(),
    /** NUTS-1 codes for programmes of a German Land; null = everywhere in `countries`. */
    regions: z
      .array(z.string().regex(/^[A-Z]{2}[0-9A-Z]$/))
      .min(1)
      .nullable(),
    needsInHouseSkill: z.boolean(),
    conditions: z.array(z.enum(CONDITIONS)),
    checkedOn: day,
    checkAgain: day,
    /** Last day on which it can be had, by its own rules. */
    validUntil: day.nullable(),
    /** First day on which it takes nobody new any more. */
    closedSince: day.nullable(),
    sources: z
      .array(z.strictObject({ publisher: z.string().min(1), url: z.url({ protocol: /^https$/ }).nullable() }))
      .min(1),
    confidence: z.enum(['high', 'medium', 'low']),
    unverified: z.array(z.enum(UNVERIFIED_FIELDS)),
  })
  .refine(({ checkedOn, checkAgain }) => checkedOn < checkAgain, 'checkedOn < checkAgain')
  .refine(
    ({ unverified, kind, exposure }) =>
      !(unverified.includes('owner') && exposure === 'low' && HOLDING_DATA.includes(kind)),
    'a service whose owner is not confirmed is not rated low',
  )
  .refine(
    ({ ultimateControl, exposure }) => isInEurope(ultimateControl.country) || exposure === 'high',
    'control from outside is rated high',
  )
  .refine(
    ({ conditions, minimumFeeEurPerMonth }) =>
      conditions.includes('minimum-fee') === (minimumFeeEurPerMonth !== null),
    'a minimum fee is a condition',
  );

export type Provider = Readonly<z.infer<typeof providerSchema>>;

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

export function isVerified(provider: Provider, field: UnverifiedField): boolean {
  return !provider.unverified.includes(field);
}

/** Takes nobody new any more on that day. */
export function isClosed(provider: Provider, asOf: string): boolean {
  return provider.closedSince !== null && asOf >= provider.closedSince;
}

/** Past its own last day. */
export function isExpired(provider: Provider, asOf: string): boolean {
  return provider.validUntil !== null && asOf > provider.validUntil;
}
