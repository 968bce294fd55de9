import type Database from 'better-sqlite3';
import type { LedgerRow, Migration, MigrationReport } from '../migration-ledger.ts';
import { checksumOf, LEDGER, MigrationError, pendingOf } from '../migration-ledger.ts';
import { expectFromNowOn, withCheckedFile } from './checked-file.ts';
import { keepCopy } from './kept-copies.ts';

function readLedger(database: Database.Database): readonly LedgerRow[] {
  const query = `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_migrations'`;
  if (database.prepare(query).get() === undefined) return [];
  return database.prepare<[], LedgerRow>('SELECT name, checksum FROM "_migrations"').all();
}

function apply(database: Database.Database, migration: Migration, at: Date): void {
  const record = 'INSERT INTO "_migrations" (name, checksum, appliedAt) VALUES (?, ?, ?)';
  // IMMEDIATE: of two programs started at once the second waits and then finds the work done.
  database
    .transaction(() => {
      database.exec(LEDGER);
      if (database.prepare('SELECT 1 FROM "_migrations" WHERE name = ?').get(migration.name)) return;
      database.exec(migration.sql);
      const [loose] = database.pragma('foreign_key_check') as readonly unknown[];
      if (loose)
        throw new MigrationError(`Migration "${migration.name}" leaves rows without what they belong to`);
      database.prepare(record).run(migration.name, checksumOf(migration.sql), at.toISOString());
    })
    .immediate();
}

/**
 * Brings a SQLite file up to date: each migration in one transaction of its own, after a backup of a file
 * that held something. Throws a StorageError for a file that cannot be served from, and a MigrationError if an applied
 * migration was changed or is unknown.
 */
export function migrateSqlite(file: string, migrations: readonly Migration[], at: Date): MigrationReport {
  const report = withCheckedFile(file, (database, isOld) => {
    const pending = pendingOf(readLedger(database), migrations);
    if (pending.length === 0) return { applied: [], backup: null };
    const backup = isOld ? keepCopy(database, file, at) : null;
    // A table that is made anew is dropped first, and a drop cascades. What is left over is checked instead.
    database.pragma('foreign_keys = OFF');
    for (const migration of pending) apply(database, migration, at);
    return { applied: pending.map((migration) => migration.name), backup };
  });
  expectFromNowOn(file);
  return report;
}
