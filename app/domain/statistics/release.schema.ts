import { z } from 'zod';
import type { Release } from './release.ts';

// The fields stand in the order in which they are written, so that what is read and written again is the same text.

const cellSchema = z.strictObject({
  key: z.record(z.string(), z.string()),
  value: z.int().nonnegative().nullable(),
  max: z.int().nonnegative().exactOptional(),
  step: z.int().positive().exactOptional(),
  n: z.int().nonnegative().nullable(),
  status: z.enum(['F', 'C']),
});

const tableSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['count', 'mean', 'quartile']),
  dimensions: z.array(z.string()),
  cells: z.array(cellSchema),
});

export const groupingsSchema = z.record(z.string(), z.array(z.array(z.string())));

/** A release as it lies in a file: what was published, read back, is the same again. */
export const releaseSchema: z.ZodType<Release> = z.strictObject({
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
  noise: z.strictObject({
    bound: z.int().nonnegative(),
    exact: z.array(z.string()),
    means: z.literal('random'),
  }),
  population: z.strictObject({
    n: z.int().nonnegative(),
    selfSelected: z.literal(true),
    weights: z.null(),
  }),
  groups: groupingsSchema,
  tables: z.array(tableSchema),
});
