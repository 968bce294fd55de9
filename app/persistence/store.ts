import type { Outcome } from '#app/domain/shared/problem.ts';
import { fail, succeed } from '#app/domain/shared/problem.ts';
import type { AssessmentReader, AssessmentWriter } from './assessment-repository.ts';
import { createAssessmentReader, createAssessmentWriter } from './assessment-repository.ts';
import type { Database, Erasures } from './database.ts';
import type { IdempotencyRepository } from './idempotency-repository.ts';
import { createIdempotencyRepository } from './idempotency-repository.ts';
import type { VerificationReader, VerificationWriter } from './verification-repository.ts';
import { createVerificationReader, createVerificationWriter } from './verification-repository.ts';

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
   * Runs a unit as if alone, in one transaction. A failed outcome rolls everything back. A database that is held
   * by others or out of reach is tried again for a while and ends as `busy`; a storage that refuses ends as
   * `not-saved`. When a success is returned the data are on the disk.
   */
  readonly write: <T>(unit: (repositories: WriteRepositories) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** Runs one statement of the writer, which is whole by itself: for what needs no look before it. */
  readonly writeOnce: <T>(
    statement: (repositories: Pick<WriteRepositories, 'assessments'>) => Promise<T>,
  ) => Promise<Outcome<T>>;
  /** A real write, read back through the reading connection. */
  readonly check: (token: string) => Promise<boolean>;
  /** Moves the log into the file and empties it, so that what was erased stands nowhere any more. */
  readonly settle: () => Promise<void>;
  /** What the other processes erase, and what they are told. */
  readonly erasures: Erasures;
  /** Waits for the last write and closes the database. */
  readonly close: () => Promise<void>;
}

const RETRY_AFTER_SECONDS = 2;
const CHECKS = 5;

/** Carries a failed outcome through the rollback. */
class RolledBack extends Error {
  readonly outcome: Outcome<never>;
  constructor(outcome: Outcome<never>) {
    super('The unit failed as expected');
    this.outcome = outcome;
  }
}

export function createStore(database: Database): Store {
  const { reader, erasures, settle, close } = database;

  const toOutcome = (error: unknown): Outcome<never> => {
    if (error instanceof RolledBack) return error.outcome;
    const fault = database.faultOf(error);
    if (fault === 'busy') return fail({ code: 'busy', retryAfterSeconds: RETRY_AFTER_SECONDS });
    if (fault === 'refused') return fail({ code: 'not-saved' });
    throw error;
  };

  /** Null where another process wrote its own token in between. */
  const checkOnce = async (token: string): Promise<boolean | null> => {
    const beat = { id: 1, token };
    await database.transaction(({ heartbeat }) =>
      heartbeat.upsert({ where: { id: 1 }, create: beat, update: beat, select: { id: true } }),
    );
    const read = await reader.heartbeat.findUnique({ where: { id: 1 }, select: { token: true } });
    return read === null ? false : read.token === token || null;
  };

  return {
    assessments: createAssessmentReader(reader),
    verifications: createVerificationReader(reader),
    write: (unit) =>
      database
        .transaction(async (tables) => {
          const outcome = await unit({
            assessments: createAssessmentWriter(tables),
            idempotency: createIdempotencyRepository(tables),
            verifications: createVerificationWriter(tables),
          });
          if (!outcome.ok) throw new RolledBack(outcome);
          return outcome;
        })
        .catch(toOutcome),
    writeOnce: (statement) =>
      database
        .statement(async (tables) =>
          succeed(await statement({ assessments: createAssessmentWriter(tables) })),
        )
        .catch(toOutcome),
    check: async (token) => {
      for (let count = 0; count < CHECKS; count += 1) {
        const verdict = await checkOnce(token);
        if (verdict !== null) return verdict;
      }
      return false;
    },
    ...{ settle, erasures, close },
  };
}
