import { setTimeout as wait } from 'node:timers/promises';
import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail } from '#app/domain/shared/problem.ts';
import type { AssessmentReader, AssessmentWriter } from './assessment-repository.ts';
import { createAssessmentReader, createAssessmentWriter } from './assessment-repository.ts';
import { createReadClient, createWriteClient } from './client.ts';
import type { PrismaClient } from './generated/client.ts';
import type { IdempotencyRepository } from './idempotency-repository.ts';
import { createIdempotencyRepository } from './idempotency-repository.ts';
import { storageFaultOf } from './storage-fault.ts';
import type { VerificationReader, VerificationWriter } from './verification-repository.ts';
import { createVerificationReader, createVerificationWriter } from './verification-repository.ts';
import { createWriteGate } from './write-gate.ts';

/** What a unit may touch. It awaits nothing but these. */
export interface WriteRepositories {
  readonly assessments: AssessmentWriter;
  readonly idempotency: IdempotencyRepository;
  readonly verifications: VerificationWriter;
}

export interface Store {
  /** Reads that need no transaction. They never see what is not committed. */
  readonly assessments: AssessmentReader;
  readonly verifications: VerificationReader;
  /**
   * Runs a unit alone, in one transaction. A failed outcome rolls everything back. A locked file is tried
   * again for a while and ends as `busy`; a storage that refuses ends as `not-saved`. When a success is
   * returned the data are on the disk.
   */
  readonly write: <T>(unit: (repositories: WriteRepositories) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** A real write, read back through the reading connection. */
  readonly check: (token: string) => Promise<boolean>;
  /** Moves the log into the file and empties it, so that what was erased stands nowhere any more. */
  readonly settle: () => Promise<void>;
  /** Waits for the last write and closes the file. */
  readonly close: () => Promise<void>;
}

export interface StoreOptions {
  readonly file: string;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  /** Pragmas of the writing connection beyond the fixed ones; tests make a full or read-only disk with them. */
  readonly writePragmas?: string;
}

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 20;
const MAX_WAITING = 500;
const RETRY_AFTER_SECONDS = 2;

/** Carries a failed outcome through the rollback. */
class RolledBack<T> extends Error {
  readonly outcome: Outcome<T>;
  constructor(outcome: Outcome<T>) {
    super('The unit failed as expected');
    this.outcome = outcome;
  }
}

/** The one writing client. After a fault of the storage it is replaced: a poisoned connection lies. */
function createWriter(options: StoreOptions) {
  let client: PrismaClient | null = null;
  const current = (): PrismaClient => (client ??= createWriteClient(options.file, options.writePragmas));
  const drop = async (): Promise<void> => {
    const dropped = client;
    client = null;
    await dropped?.$disconnect();
  };
  const once = async <T>(
    unit: (repositories: WriteRepositories) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> => {
    try {
      return await current().$transaction(async (transaction) => {
        const outcome = await unit({
          assessments: createAssessmentWriter(transaction),
          idempotency: createIdempotencyRepository(transaction),
          verifications: createVerificationWriter(transaction),
        });
        if (!outcome.ok) throw new RolledBack(outcome);
        return outcome;
      });
    } catch (error) {
      if (error instanceof RolledBack) return (error as RolledBack<T>).outcome;
      throw error;
    }
  };
  return { current, drop, once };
}

export function createStore(options: StoreOptions): Store {
  const gate = createWriteGate(MAX_WAITING);
  const writer = createWriter(options);
  const reader = createReadClient(options.file);

  /** BEGIN is deferred, so a lock may be noticed at any statement: the whole unit is tried again. */
  const patiently = async <T>(attempt: () => Promise<T>): Promise<T> => {
    for (let count = 1; ; count += 1) {
      try {
        return await attempt();
      } catch (error) {
        const fault = storageFaultOf(error);
        if (fault === 'busy' || fault === 'refused') await writer.drop();
        if (fault !== 'busy' || count >= ATTEMPTS) throw error;
        await wait(FIRST_PAUSE_MS * 2 ** count * (0.5 + options.random()));
      }
    }
  };

  const toOutcome = (error: unknown): Outcome<never> => {
    const fault = storageFaultOf(error);
    if (fault === 'busy') return fail({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    if (fault === 'refused') return fail({ code: 'not-saved' });
    throw error;
  };

  return {
    assessments: createAssessmentReader(reader),
    verifications: createVerificationReader(reader),
    write: (unit) => gate.pass(() => patiently(() => writer.once(unit))).catch(toOutcome),
    check: async (token) => {
      const beat = { id: 1, token };
      await gate.pass(() =>
        patiently(() =>
          writer
            .current()
            .heartbeat.upsert({ where: { id: 1 }, create: beat, update: beat, select: { id: true } }),
        ),
      );
      const read = await reader.heartbeat.findUnique({ where: { id: 1 }, select: { token: true } });
      return read?.token === token;
    },
    settle: async () => {
      await gate.pass(() => writer.current().$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`);
    },
    close: async () => {
      await gate.idle();
      // The last one out tidies the log away, and a reader may not.
      await reader.$disconnect();
      await writer.drop();
    },
  };
}
