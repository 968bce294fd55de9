import type { Tables } from './database.ts';

const HELD_MS = 24 * 60 * 60 * 1000;

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
  /** Keeps an answer with its assessment, and drops what has expired. */
  readonly keep: (keyHash: string, record: KeptRecord, at: Date) => Promise<void>;
}

export function createIdempotencyRepository(
  client: Pick<Tables, 'idempotencyRecord'>,
): IdempotencyRepository {
  return {
    find: (keyHash, at) =>
      client.idempotencyRecord.findFirst({
        where: { keyHash, createdAt: { gt: new Date(at.getTime() - HELD_MS) } },
        select: { bodyHash: true, status: true, body: true },
      }),
    keep: async (keyHash, record, at) => {
      await client.idempotencyRecord.deleteMany({
        where: { createdAt: { lte: new Date(at.getTime() - HELD_MS) } },
      });
      await client.idempotencyRecord.create({
        data: { keyHash, ...record, createdAt: at },
        select: { keyHash: true },
      });
    },
  };
}
