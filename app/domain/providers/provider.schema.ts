import { z } from 'zod';
import { SECTORS, SIZE_CLASSES } from '../questionnaire/profile.ts';
import type { ProviderKind } from './provider-terms.ts';
import {
  BASKET_BY_OFFER,
  BASKETS,
  CONDITIONS,
  EXPOSURE_REASONS,
  EXPOSURES,
  FIRST_CALLS,
  isInEurope,
  OFFERS,
  PRICE_OPENNESS,
  PROVIDER_KINDS,
  UNVERIFIED_FIELDS,
} from './provider-terms.ts';

/** Kinds that hold or process a firm's data day by day. */
const HOLDING_DATA: readonly ProviderKind[] = ['cloud', 'model-service', 'model-maker', 'tool'];

const day = z.iso.date();
const isoCountry = z.string().regex(/^[A-Z]{2}$/);
const sizeClasses = z.array(z.enum(SIZE_CLASSES)).min(1).nullable();

/** A certificate belongs to a service, never to a firm. */
const certificateSchema = z.strictObject({
  name: z.string().min(1),
  /** What it covers, as the provider names it; null = not found out. */
  service: z.string().min(1).nullable(),
  date: day.nullable(),
  until: day.nullable(),
  verified: z.boolean(),
});

/** One thing to be had of an entry, with the terms of that thing alone. */
const offerSchema = z
  .strictObject({
    id: z.enum(OFFERS),
    publicPrice: z.enum(PRICE_OPENNESS),
    /** Classes for which `free` holds; null = all. */
    freeFor: sizeClasses,
    /** Euro for the stated basket, null where none is known. */
    example: z.strictObject({ basket: z.enum(BASKETS), eur: z.number().min(0) }).nullable(),
    conditions: z.array(z.enum(CONDITIONS)),
    needsInHouseSkill: z.boolean(),
  })
  .refine(
    ({ id, example }) => example === null || example.basket === BASKET_BY_OFFER[id],
    'the basket is the one of the offer',
  )
  .refine(
    ({ publicPrice, freeFor, example }) =>
      publicPrice === 'free' ? (example?.eur ?? 0) === 0 : freeFor === null,
    'free of charge has no price, and free for some is free',
  );

/** What a programme asks for by its own rules, besides size, sector and region. Null = nothing of the kind known. */
const asksSchema = z.strictObject({
  /** Asks for certain legal forms, which the profile cannot show. */
  legalForm: z.boolean(),
  /** Least cost of the project in euro. */
  leastCostEur: z.number().positive().nullable(),
  /** Least share of the staff that takes part, which the profile cannot show. */
  leastStaffShare: z.number().min(0).max(1).nullable(),
  /** Least hours of training of one person. */
  leastTrainingHours: z.number().positive().nullable(),
  /** Asks for an agreement with the works council or the union. */
  worksAgreement: z.boolean(),
});

/** One entry of the ledger. Source: method 2026-2, section 6. */
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
    /** Who runs it. Public bodies of one owner count apart where their operators differ. */
    operator: z.string().min(1),
    exposure: z.enum(EXPOSURES),
    exposureReason: z.enum(EXPOSURE_REASONS),
    /** Whether the service can be had from sites in EU, EEA or Switzerland. */
    operatedInEurope: z.boolean(),
    certificates: z.array(certificateSchema),
    /** A level of assurance a source publishes, such as SecNumCloud, C5 or SEAL, with the service it is for. */
    assurance: z.strictObject({ level: z.string().min(1), service: z.string().min(1) }).nullable(),
    /** Empty for software that meets none of the method's needs by itself. */
    offers: z.array(offerSchema),
    minimumFeeEurPerMonth: z.number().min(0).nullable(),
    /** Whether a firm can begin without a talk with sales. */
    selfService: z.boolean(),
    /** Where only firms of some countries can; null = wherever it is offered. */
    selfServiceIn: z.array(isoCountry).min(1).nullable(),
    /** ISO 639-1. */
    languages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
    sizeClasses,
    sectors: z.array(z.enum(SECTORS)).min(1).nullable(),
    /** Null = no limit to certain countries. */
    countries: z.array(isoCountry).min(1).nullable(),
    /** NUTS-1 codes for programmes of a part of a country; null = everywhere in `countries`. */
    regions: z
      .array(z.string().regex(/^[A-Z]{2}[0-9A-Z]$/))
      .min(1)
      .nullable(),
    asks: asksSchema.nullable(),
    checkedOn: day,
    checkAgain: day,
    /** Last day on which it can be had, by its own rules. */
    validUntil: day.nullable(),
    /** First day on which it takes nobody new any more. */
    closedSince: day.nullable(),
    /** Leads to the offer itself; null where its own address is not known for certain. */
    url: z.url({ protocol: /^https$/ }).nullable(),
    /** Where the facts were read. */
    sources: z
      .array(z.strictObject({ publisher: z.string().min(1), url: z.url({ protocol: /^https$/ }).nullable() }))
      .min(1),
    firstCall: z.enum(FIRST_CALLS),
    confidence: z.enum(['high', 'medium', 'low']),
    unverified: z.array(z.enum(UNVERIFIED_FIELDS)),
    /** A random number fixed when the entry was made; it decides between equals. */
    lot: z.string().regex(/^[0-9a-f]{16}$/),
  })
  .refine(({ checkedOn, checkAgain }) => checkedOn < checkAgain, 'checkedOn < checkAgain')
  .refine(
    ({ unverified, kind, exposure }) =>
      !(unverified.includes('owner') && ['low', 'reduced'].includes(exposure) && HOLDING_DATA.includes(kind)),
    'a service whose owner is not confirmed is open',
  )
  .refine(
    ({ exposure, exposureReason }) =>
      (exposure === 'open') === (exposureReason === 'U') && (exposure === 'low') === (exposureReason === 'N'),
    'the letter fits the exposure',
  )
  .refine(
    ({ ultimateControl, exposure }) => isInEurope(ultimateControl.country) || exposure === 'high',
    'control from outside is rated high',
  )
  .refine(
    ({ offers, minimumFeeEurPerMonth }) =>
      offers.every(
        ({ conditions }) => conditions.includes('minimum-fee') === (minimumFeeEurPerMonth !== null),
      ),
    'a minimum fee is a condition',
  )
  .refine(
    ({ offers }) => new Set(offers.map(({ id }) => id)).size === offers.length,
    'each offer stands once',
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
  );

export type Provider = Readonly<z.infer<typeof providerSchema>>;
export type ProviderOffer = Provider['offers'][number];
