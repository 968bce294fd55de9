import type { Database, DatabaseOptions, Tables } from '../database.ts';
import { SAVE_WITHIN_MS } from '../database.ts';
import type { PrismaClient } from '../generated/sqlite/client.ts';
import { patiently } from '../patience.ts';
import { createGate } from '#app/platform/gate.ts';
import { createReadClient } from './client.ts';
import { hasRoomBeside } from './disk-room.ts';
import { dropOldCopies } from './kept-copies.ts';
import { createLogSweeper } from './log-sweeper.ts';
import { hasMetLock, sqliteFaultOf } from './storage-fault.ts';
import { createWriter } from './writer.ts';

const MOST_WRITES = 500;

/**
 * One SQLite file and one process that writes it. On one connection a plain write inside somebody else's open
 * transaction would vanish with its rollback, so every write of the process passes the gate, one at a time.
 */
export function createSqliteDatabase(file: string, options: DatabaseOptions): Database {
  const { saveWithinMs: withinMs = SAVE_WITHIN_MS } = options;
  const gate = createGate({ lanes: 1, most: MOST_WRITES, withinMs });
  const reader = createReadClient({ file, onStatement: options.onStatement });
  const writer = createWriter(file, { ...options, onLogLost: () => reader.$disconnect() });
  const patience = {
    attempts: 16,
    firstPauseMs: 20,
    longestPauseMs: 250,
    random: options.random,
    mayPass: (error: unknown) => sqliteFaultOf(error) === 'busy',
    onFailure: async (error: unknown) => {
      const fault = sqliteFaultOf(error);
      if (fault === 'refused' || (fault === 'busy' && !hasMetLock(error))) await writer.drop();
    },
  };
  const pass = <T>(run: (client: PrismaClient) => Promise<T>): Promise<T> =>
    gate.pass((until) => patiently({ ...patience, until }, () => writer.run(run)));
  const sweeper = createLogSweeper((sweep) => gate.pass(() => writer.run(sweep)));
  return {
    engine: 'sqlite',
    address: { engine: 'sqlite', file },
    reader,
    // BEGIN is deferred, so a lock may be noticed at any statement: the whole unit is tried again.
    transaction: (unit) => pass((client) => client.$transaction((tables: Tables) => unit(tables))),
    statement: (run) => pass(run),
    faultOf: sqliteFaultOf,
    settle: sweeper.sweep,
    hasRoom: () => hasRoomBeside(file, options.reserveMegabytes ?? 0),
    // There is no other process that would do it.
    alone: (work) => work(),
    dropOldCopies: (at) => dropOldCopies(file, at),
    erasures: { announce: () => Promise.resolve(), listen: () => {} },
    close: async () => {
      sweeper.stop();
      await gate.idle();
      // The last one out tidies the log away, and a reader may not.
      await reader.$disconnect();
      await writer.drop();
    },
  };
}
