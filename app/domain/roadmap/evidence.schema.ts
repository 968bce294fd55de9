import { z } from 'zod';

const day = z.iso.date();
const share = z.number().min(0).max(1);

/** What an estimate rests on. */
export const evidenceSchema = z
  .strictObject({
    quality: z.enum(['study', 'survey', 'vendor', 'estimate']),
    publisher: z.string().min(1),
    url: z.url({ protocol: /^https$/ }).nullable(),
    asOf: day,
    checkAgain: day,
  })
  .refine(({ asOf, checkAgain }) => asOf < checkAgain, 'asOf < checkAgain');

/** A share of working time saved, low <= base <= high. */
export const savingSchema = z
  .strictObject({ low: share, base: share, high: share, evidence: evidenceSchema })
  .refine(({ low, base, high }) => low <= base && base <= high, 'low <= base <= high');
