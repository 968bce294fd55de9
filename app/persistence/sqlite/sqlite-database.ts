import type { Database, DatabaseOptions, Tables } from '../database.ts';
import type { PrismaClient } from '../generated/sqlite/client.ts';
import { patiently } from '../patience.ts';
import { createWriteGate } from '../write-gate.ts';
import { createReadClient, createWriteClient } from './client.ts';
import { sqliteFaultOf } from './storage-fault.ts';

const MOST_WRITES = 500;

/** The one writing client. After a fault of the storage it is replaced: a poisoned connection lies. */
function createWriter(file: string, { onWriteConnection, onStatement }: DatabaseOptions) {
  let client: PrismaClient | null = null;
  const drop = async (): Promise<void> => {
    const dropped = client;
    client = null;
    await dropped?.$disconnect();
  };
  return {
    current: (): PrismaClient =>
      (client ??= createWriteClient({ file, pragmas: onWriteConnection, onStatement })),
    drop,
  };
}

/**
 * One SQLite file and one process that writes it. On one connection a plain write inside somebody else's open
 * transaction would vanish with its rollback, so every write of the process passes the gate, one at a time.
 */
export function createSqliteDatabase(file: string, options: DatabaseOptions): Database {
  const gate = createWriteGate({ lanes: 1, most: MOST_WRITES });
  const writer = createWriter(file, options);
  const reader = createReadClient({ file, onStatement: options.onStatement });
  const patience = {
    attempts: 6,
    firstPauseMs: 20,
    random: options.random,
    mayPass: (error: unknown) => sqliteFaultOf(error) === 'busy',
    onFailure: async (error: unknown) => {
      const fault = sqliteFaultOf(error);
      if (fault === 'busy' || fault === 'refused') await writer.drop();
    },
  };
  return {
    engine: 'sqlite',
    reader,
    // BEGIN is deferred, so a lock may be noticed at any statement: the whole unit is tried again.
    transaction: (unit) =>
      gate.pass(() =>
        patiently(patience, () => writer.current().$transaction((tables: Tables) => unit(tables))),
      ),
    statement: (run) => gate.pass(() => patiently(patience, () => run(writer.current()))),
    faultOf: sqliteFaultOf,
    settle: async () => {
      await gate.pass(() => writer.current().$queryRaw`PRAGMA wal_checkpoint(TRUNCATE)`);
    },
    // There is no other process.
    erasures: { announce: () => Promise.resolve(), listen: () => {} },
    close: async () => {
      await gate.idle();
      // The last one out tidies the log away, and a reader may not.
      await reader.$disconnect();
      await writer.drop();
    },
  };
}
