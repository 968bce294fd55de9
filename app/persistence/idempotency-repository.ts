import type { Tables } from './database.ts';

/** For how long a repeat gets the answer of the first call. */
export const REPEATS_HELD_MS = 24 * 60 * 60 * 1000;

export interface IdempotencyRecord {
  readonly bodyHash: string;
  readonly status: number;
  /** As it was sent, without a code in it. */
  readonly body: string;
}

export interface KeptRecord extends IdempotencyRecord {
  /** The record is erased together with its assessment. */
  readonly assessmentId: string;
}

export interface IdempotencyRepository {
  /** A record younger than 24 hours, or null. */
  readonly find: (keyHash: string, at: Date) => Promise<IdempotencyRecord | null>;
  /** Keeps an answer with its assessment, in the place of one under the same key that has expired. */
  readonly keep: (keyHash: string, record: KeptRecord, at: Date) => Promise<void>;
}

export function createIdempotencyRepository(
  client: Pick<Tables, 'idempotencyRecord'>,
): IdempotencyRepository {
  return {
    find: (keyHash, at) =>
      client.idempotencyRecord.findFirst({
        where: { keyHash, createdAt: { gt: new Date(at.getTime() - REPEATS_HELD_MS) } },
        select: { bodyHash: true, status: true, body: true },
      }),
    keep: async (keyHash, record, at) => {
      const kept = { ...record, createdAt: at };
      await client.idempotencyRecord.upsert({
        where: { keyHash },
        create: { keyHash, ...kept },
        update: kept,
        select: { keyHash: true },
      });
    },
  };
}
