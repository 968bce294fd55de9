import { stringify } from 'safe-stable-stringify';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail } from '#app/domain/shared/problem.ts';
import { sha256 } from '#app/platform/sha256.server.ts';
import type { MadeByCall } from './idempotency-repository.ts';
import type { WriteRepositories } from './store.ts';

export interface WriteOptions {
  /** 16 to 128 characters; a repeat within 24 hours returns what the first call stored. */
  readonly idempotencyKey?: string | null;
}

/** A request that may be repeated: what it asked for, under the key its sender chose. */
export interface RepeatableRequest {
  /** The owner, or `creation` where there is none yet. */
  readonly scope: string;
  readonly key: string;
  readonly operation: string;
  readonly body: unknown;
}

interface Repeat<T> {
  /** The answer given before, or null where the request is new. */
  readonly earlier: Outcome<T> | null;
  readonly keep: (made: MadeByCall, value: T) => Promise<void>;
}

const STATUS_OF_SUCCESS = 200;

/**
 * Looks a repeat up, inside the unit that would write. Only successes are kept: what failed changed nothing
 * and may be tried again. Source: the HTTP API v1, "Repeats".
 */
export async function findRepeat<T>(
  { idempotency }: Pick<WriteRepositories, 'idempotency'>,
  request: RepeatableRequest | null,
  options: {
    readonly at: Date;
    readonly read: (body: unknown) => Outcome<T>;
    readonly write?: (value: T) => unknown;
  },
): Promise<Repeat<T>> {
  if (request === null) return { earlier: null, keep: async () => {} };
  const keyHash = sha256(`${request.scope} ${request.key}`);
  // The same body in any order of keys.
  const bodyHash = sha256(`${request.operation} ${stringify(request.body) ?? ''}`);
  const record = await idempotency.find(keyHash, options.at);
  const keep = async (made: MadeByCall, value: T): Promise<void> => {
    const body = JSON.stringify(options.write ? options.write(value) : value);
    await idempotency.keep(keyHash, { ...made, bodyHash, status: STATUS_OF_SUCCESS, body }, options.at);
  };
  if (record === null) return { earlier: null, keep };
  if (record.bodyHash !== bodyHash) return { earlier: fail({ code: 'idempotency-key-reused' }), keep };
  return { earlier: options.read(JSON.parse(record.body)), keep };
}
