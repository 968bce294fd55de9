import { z } from 'zod';
import { WEIGHTED_DIMENSIONS } from '#app/domain/statistics/weight-target.ts';
import { LOCALES } from '#app/i18n/locales.ts';
import type { ListedRelease } from '#app/persistence/release-repository.ts';

/** 200 of GET /api/v1/campaigns/{campaign}/releases */
export const releaseListSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      release: z.string(),
      campaign: z.string(),
      wave: z.string(),
      number: z.int().positive(),
      asOf: z.iso.date(),
      firms: z.int().positive(),
      acceptedAt: z.iso.datetime(),
    }),
  ),
  next: z.string().nullable(),
});

const wholeNumber = z.int().nonnegative();

const cellSchema = z.strictObject({
  key: z.record(z.string(), z.string()),
  value: wholeNumber.nullable(),
  max: wholeNumber.optional(),
  step: z.int().positive().optional(),
  n: wholeNumber.nullable(),
  status: z.enum(['F', 'C']),
  label: z.string(),
});

const tableSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['count', 'mean', 'quartile']),
  dimensions: z.array(z.string()),
  label: z.string(),
  benchmark: z
    .array(z.strictObject({ id: z.string(), share: z.number(), sizeClasses: z.array(z.string()) }))
    .nullable(),
  cells: z.array(cellSchema),
});

const rangeSchema = z.strictObject({ low: wholeNumber, high: wholeNumber });

/** What the chamber weights to on the day of the call; the tables are the same with and without. */
const weightedSchema = z.strictObject({
  target: z.strictObject({ name: z.string(), source: z.string(), asOf: z.iso.date() }),
  by: z.array(
    z.strictObject({
      dimension: z.enum(WEIGHTED_DIMENSIONS),
      effective: wholeNumber.nullable(),
      lack: z.enum(['class-missing', 'too-few']).nullable(),
      label: z.string(),
      groups: z.array(
        z.strictObject({
          key: z.record(z.string(), z.string()),
          n: wholeNumber.nullable(),
          firms: wholeNumber.nullable(),
          label: z.string(),
        }),
      ),
      figures: z.array(
        z.strictObject({
          id: z.string(),
          unit: z.enum(['percent', 'points']),
          asTold: rangeSchema,
          weighted: rangeSchema,
          interval: rangeSchema.nullable(),
          label: z.string(),
        }),
      ),
    }),
  ),
});

/** 200 of GET /api/v1/releases/{release}.json */
export const releaseDocumentSchema = z.strictObject({
  release: z.string(),
  campaign: z.string(),
  wave: z.string(),
  asOf: z.iso.date(),
  method: z.string(),
  questionnaire: z.string(),
  before: z.strictObject({ release: z.string(), wave: z.string() }).nullable(),
  number: z.int().positive(),
  previous: z.array(z.string()),
  floor: z.int().positive(),
  noise: z.strictObject({ bound: wholeNumber, exact: z.array(z.string()), means: z.literal('random') }),
  population: z.strictObject({ n: wholeNumber, selfSelected: z.literal(true), weights: z.null() }),
  groups: z.record(z.string(), z.array(z.array(z.string()))),
  tables: z.array(tableSchema),
  locale: z.enum(LOCALES),
  weighted: weightedSchema.nullable(),
});

/** 200 of GET /api/v1/releases/{release}/pictures: all of them, on one page. */
export const pictureListSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      figure: z.string(),
      title: z.string(),
      /** The numbers of the picture in words, for who does not see it. */
      said: z.string(),
    }),
  ),
  next: z.null(),
});

/** A release that was accepted; of others nobody is told. */
export function toReleaseEntry(listed: ListedRelease) {
  const { id, campaign, waveLabel, number, asOf, firms, acceptedAt } = listed;
  if (acceptedAt === null) throw new Error('A release that nobody has let out is told of nowhere');
  return {
    release: id,
    campaign,
    wave: waveLabel,
    number,
    asOf,
    firms,
    acceptedAt: acceptedAt.toISOString(),
  };
}
