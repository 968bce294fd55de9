import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { Database, DatabaseOptions, Tables } from '../database.ts';
import { SAVE_WITHIN_MS } from '../database.ts';
import { PrismaClient } from '../generated/postgresql/client.ts';
import { patiently } from '../patience.ts';
import { createGate } from '#app/platform/gate.ts';
import { createPool } from './connections.ts';
import { createErasureChannel } from './erasure-channel.ts';
import { runAlone } from './run-alone.ts';
import { CommitUnknownError, isConflict, mayPassOnPostgresql, postgresqlFaultOf } from './storage-fault.ts';

type PostgresqlAddress = Extract<DatabaseAddress, { readonly engine: 'postgresql' }>;

const MOST_WRITES = 500;
/** Connections that writes leave to reads, so that a unit never waits for a read that waits for units. */
const KEPT_FOR_READS = 2;
const ATTEMPTS = 8;
const FIRST_PAUSE_MS = 10;
/** About what a restart of the server takes. */
const PATIENCE_MS = 4000;
/** Snapshot isolation: a row that changed since the unit looked at it makes the unit begin anew. */
const TRANSACTION = { isolationLevel: 'RepeatableRead', maxWait: 3000, timeout: 10_000 } as const;

/** Runs a unit once. What fails while COMMIT is under way is not run again: it may have been saved. */
async function runOnce<T>(client: PrismaClient, unit: (tables: Tables) => Promise<T>): Promise<T> {
  let isCommitting = false;
  try {
    return await client.$transaction(async (tables) => {
      const value = await unit(tables);
      // COMMIT of a transaction in which a statement failed rolls back and reports success. This reports the fault.
      await tables.$queryRaw`SELECT 1`;
      isCommitting = true;
      return value;
    }, TRANSACTION);
  } catch (error) {
    if (!isCommitting || isConflict(error)) throw error;
    throw new CommitUnknownError('The connection broke at the end of a transaction', { cause: error });
  }
}

function createPrismaClient(pool: pg.Pool, onStatement: DatabaseOptions['onStatement']): PrismaClient {
  const settings = { adapter: new PrismaPg(pool), errorFormat: 'minimal' } as const;
  if (!onStatement) return new PrismaClient(settings);
  const client = new PrismaClient({ ...settings, log: [{ emit: 'event', level: 'query' }] });
  client.$on('query', ({ query }) => onStatement(query));
  return client;
}

/** A PostgreSQL server. Any number of processes may write to it. */
export function createPostgresqlDatabase(
  address: PostgresqlAddress,
  { random, onWriteConnection, onStatement, saveWithinMs = SAVE_WITHIN_MS }: DatabaseOptions,
): Database {
  const { url, connections } = address;
  const pool = createPool({ url, connections, onConnection: onWriteConnection });
  const client = createPrismaClient(pool, onStatement);
  const gate = createGate({
    lanes: Math.max(1, connections - KEPT_FOR_READS),
    most: MOST_WRITES,
    withinMs: saveWithinMs,
  });
  const channel = createErasureChannel(url, pool);
  const patience = {
    attempts: ATTEMPTS,
    firstPauseMs: FIRST_PAUSE_MS,
    withinMs: PATIENCE_MS,
    random,
    mayPass: mayPassOnPostgresql,
  };
  const reader = client.$extends({
    query: { $allOperations: ({ args, query }) => patiently(patience, () => query(args)) },
  }) as PrismaClient;
  return {
    engine: 'postgresql',
    address,
    reader,
    transaction: (unit) =>
      gate.pass((until) => patiently({ ...patience, until }, () => runOnce(client, unit))),
    // Not tried again: of a connection that broke nobody knows whether the statement was carried out.
    statement: (run) => gate.pass(() => run(client)),
    faultOf: postgresqlFaultOf,
    // The server tidies up by itself: autovacuum reuses what rows left, and old log is recycled.
    settle: () => Promise.resolve(),
    // Its disk may be on another machine; a full one is a fault that is said at the save.
    hasRoom: () => true,
    alone: (work) => runAlone(url, work),
    dropOldCopies: () => 0,
    erasures: channel,
    close: async () => {
      await gate.idle();
      await channel.close();
      await client.$disconnect();
      await pool.end();
    },
  };
}
