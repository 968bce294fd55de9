import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

export interface Migration {
  /** `<timestamp>_<name>`; migrations run in the order of their names. */
  readonly name: string;
  readonly sql: string;
}

export interface MigrationReport {
  readonly applied: readonly string[];
  /** Where the state before was kept, if there was one and something changed. */
  readonly backup: string | null;
}

export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

const LEDGER = `CREATE TABLE IF NOT EXISTS "_migrations" (
  "name" TEXT NOT NULL PRIMARY KEY, "checksum" TEXT NOT NULL, "appliedAt" TEXT NOT NULL)`;

interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
}

function hasLedger(database: Database.Database): boolean {
  const query = `SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '_migrations'`;
  return database.prepare(query).get() !== undefined;
}

/** What is still to be done. Refuses a database that another or a newer program wrote. */
function pendingOf(database: Database.Database, migrations: readonly Migration[]): readonly Migration[] {
  if (!hasLedger(database)) return migrations;
  const rows = database.prepare<[], LedgerRow>('SELECT name, checksum FROM "_migrations"').all();
  const known = new Map(migrations.map((migration) => [migration.name, checksumOf(migration.sql)]));
  for (const { name, checksum } of rows) {
    const expected = known.get(name);
    if (expected === undefined) throw new MigrationError(`The database is newer: "${name}" is unknown here`);
    if (expected !== checksum)
      throw new MigrationError(`Migration "${name}" was changed after it was applied`);
  }
  const done = new Set(rows.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

function apply(database: Database.Database, migration: Migration, at: Date): void {
  const record = 'INSERT INTO "_migrations" (name, checksum, appliedAt) VALUES (?, ?, ?)';
  // IMMEDIATE: of two programs started at once the second waits and then finds the work done.
  database
    .transaction(() => {
      database.exec(LEDGER);
      if (database.prepare('SELECT 1 FROM "_migrations" WHERE name = ?').get(migration.name)) return;
      database.exec(migration.sql);
      database.prepare(record).run(migration.name, checksumOf(migration.sql), at.toISOString());
    })
    .immediate();
}

/** A consistent copy beside the file, WAL included. */
function backUp(database: Database.Database, file: string, at: Date): string {
  const copy = `${file}.before-${at.toISOString().replace(/[:.]/g, '-')}`;
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
  return copy;
}

/**
 * Brings a SQLite file up to date: each migration in one transaction of its own, after a backup of a file
 * that held something. Throws a MigrationError if an applied migration was changed or is unknown.
 */
export function migrateSqlite(file: string, migrations: readonly Migration[], at: Date): MigrationReport {
  mkdirSync(dirname(file), { recursive: true });
  const isOld = existsSync(file) && statSync(file).size > 0;
  const database = new Database(file, { timeout: 5000 });
  try {
    const pending = pendingOf(database, migrations);
    if (pending.length === 0) return { applied: [], backup: null };
    const backup = isOld ? backUp(database, file, at) : null;
    // Persists in the file. In other journal modes one busy COMMIT poisons the connection.
    database.pragma('journal_mode = WAL');
    for (const migration of pending) apply(database, migration, at);
    return { applied: pending.map((migration) => migration.name), backup };
  } finally {
    database.close();
  }
}
