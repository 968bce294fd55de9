import { z } from 'zod';

const cellSchema = z.object({
  key: z.record(z.string(), z.string()),
  value: z.number().nullable(),
  max: z.number().optional(),
  n: z.number().nullable(),
  status: z.enum(['F', 'C']),
  step: z.number().positive().optional(),
});

const tableSchema = z.object({
  id: z.string(),
  kind: z.enum(['count', 'mean', 'quartile']),
  dimensions: z.array(z.string()),
  cells: z.array(cellSchema),
});

/** What an attacker reads: a release as everybody can fetch it, and nothing else. */
export const releaseFileSchema = z.object({
  release: z.string(),
  wave: z.string(),
  number: z.number().int().positive(),
  floor: z.number().int().positive(),
  noise: z.object({ bound: z.number().int().nonnegative(), exact: z.array(z.string()) }),
  groups: z.record(z.string(), z.array(z.array(z.string()))),
  population: z.object({ n: z.number().int().nonnegative() }),
  tables: z.array(tableSchema),
});
export type ReleaseFile = z.infer<typeof releaseFileSchema>;
export type FileCell = z.infer<typeof cellSchema>;

/**
 * What is known of a firm that takes part: what is seen of it, with which releases it was counted, and for one that
 * plays along with the attacker its answers too.
 */
export const knownFirmSchema = z.object({
  visible: z.record(z.string(), z.string()),
  /** Numbers of releases. A firm that corrected its answers is two: until then, and since. */
  from: z.number().int().positive(),
  to: z.number().int().positive(),
  answers: z.record(z.string(), z.string()).optional(),
  /** How many firms these are, of which the same is known; one where it is not said. */
  firms: z.number().int().positive().optional(),
});
export type KnownFirm = z.infer<typeof knownFirmSchema>;
