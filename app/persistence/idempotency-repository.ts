import type { Tables } from './database.ts';

/** For how long a repeat gets the answer of the first call. */
export const REPEATS_HELD_MS = 24 * 60 * 60 * 1000;

export interface IdempotencyRecord {
  readonly bodyHash: string;
  readonly status: number;
  /** As it was sent, without a code in it. */
  readonly body: string;
}

/** What a call made or changed: the record of it is erased together with that. */
export type MadeByCall = { readonly assessmentId: string } | { readonly clientId: string };

export type KeptRecord = IdempotencyRecord & MadeByCall;

export interface IdempotencyRepository {
  /** A record younger than 24 hours, or null. */
  readonly find: (keyHash: string, at: Date) => Promise<IdempotencyRecord | null>;
  /** Keeps an answer with what the call made, in the place of one under the same key that has expired. */
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
      const kept = { assessmentId: null, clientId: null, ...record, createdAt: at };
      await client.idempotencyRecord.upsert({
        where: { keyHash },
        create: { keyHash, ...kept },
        update: kept,
        select: { keyHash: true },
      });
    },
  };
}
