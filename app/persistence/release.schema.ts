import { z } from 'zod';
import type { LedgerEntry } from '#app/domain/disclosure/ledger.ts';
import { groupingsSchema, releaseSchema } from '#app/domain/statistics/release.schema.ts';
import type { Release } from '#app/domain/statistics/release.ts';

// What does not parse was not written by this program: reading it throws.

const wholeNumber = z.int().nonnegative();
const texts = z.record(z.string(), z.string());

const ledgerSchema = z.strictObject({
  groupings: groupingsSchema,
  cells: z.array(z.strictObject({ visible: texts, since: z.int().positive(), firms: z.int().positive() })),
  counts: z.array(z.tuple([z.string(), wholeNumber])),
});

export const readRelease = (text: string): Release => releaseSchema.parse(JSON.parse(text));

/** A release with what stays here of it: the two columns of a row. */
export interface LedgerColumns {
  readonly content: string;
  readonly ledger: string;
}

export const toLedgerColumns = ({ release, groupings, cells, counts }: LedgerEntry): LedgerColumns => ({
  content: JSON.stringify(release),
  ledger: JSON.stringify({ groupings, cells, counts: [...counts] }),
});

export function readLedgerEntry({ content, ledger }: LedgerColumns): LedgerEntry {
  const { groupings, cells, counts } = ledgerSchema.parse(JSON.parse(ledger));
  return { release: readRelease(content), groupings, cells, counts: new Map(counts) };
}
