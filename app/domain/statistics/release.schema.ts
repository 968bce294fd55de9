import { z } from 'zod';
import type { Release } from './release.ts';

const cellSchema = z.strictObject({
  key: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  max: z.number().optional(),
  n: z.int().nonnegative().nullable(),
  status: z.enum(['F', 'C']),
  step: z.number().positive().optional(),
});

const tableSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(['count', 'mean', 'quartile']),
  dimensions: z.array(z.string()),
  cells: z.array(cellSchema),
});

/** A release as it lies in a file: what was published, read back, is the same again. */
export const releaseSchema: z.ZodType<Release> = z.strictObject({
  release: z.string(),
  campaign: z.string(),
  wave: z.string(),
  asOf: z.iso.date(),
  method: z.string(),
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
  groups: z.record(z.string(), z.array(z.array(z.string()))),
  tables: z.array(tableSchema),
});
