import { z } from 'zod';
import { SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { ProviderKind } from './provider-terms.ts';
import { CONDITIONS, isInEurope, OFFERS, PROVIDER_KINDS, UNVERIFIED_FIELDS } from './provider-terms.ts';

/** Kinds that hold or process a firm's data day by day. */
const HOLDING_DATA: readonly ProviderKind[] = ['cloud', 'model-service', 'model-maker', 'tool'];

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
  )
  .refine(
    ({ validUntil, checkedOn }) => validUntil === null || validUntil >= checkedOn,
    'validUntil >= checkedOn: what has ended is taken out or closed',
  )
  .refine(
    ({ closedSince, validUntil }) => closedSince === null || validUntil === null || closedSince <= validUntil,
    'closedSince <= validUntil',
  )
  .refine(
    ({ regions, countries }) =>
      regions === null || regions.every((region) => countries?.includes(region.slice(0, 2)) ?? false),
    'regions lie in countries',
  )
  .refine(
    ({ publicPrice, freeFor, entryPriceEur }) =>
      publicPrice === 'free' ? (entryPriceEur ?? 0) === 0 : freeFor === null,
    'free of charge has no entry price, and free for some is free',
  );

export type Provider = Readonly<z.infer<typeof providerSchema>>;
