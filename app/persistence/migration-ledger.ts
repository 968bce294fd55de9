import { createHash } from 'node:crypto';

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

export interface LedgerRow {
  readonly name: string;
  readonly checksum: string;
}

/** The same table on every engine. */
export const LEDGER = `CREATE TABLE IF NOT EXISTS "_migrations" (
  "name" TEXT NOT NULL PRIMARY KEY, "checksum" TEXT NOT NULL, "appliedAt" TEXT NOT NULL)`;

export const checksumOf = (sql: string): string => createHash('sha256').update(sql).digest('hex');

/** What is still to be done. Refuses a database that another or a newer program wrote. */
export function pendingOf(
  ledger: readonly LedgerRow[],
  migrations: readonly Migration[],
): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, checksumOf(migration.sql)]));
  for (const { name, checksum } of ledger) {
    const expected = known.get(name);
    if (expected === undefined) throw new MigrationError(`The database is newer: "${name}" is unknown here`);
    if (expected !== checksum)
      throw new MigrationError(`Migration "${name}" was changed after it was applied`);
  }
  const done = new Set(ledger.map((row) => row.name));
  return migrations.filter((migration) => !done.has(migration.name));
}

/** Migrations as Vite hands their files over: by path, in order. */
export const toMigrations = (files: Readonly<Record<string, string>>): readonly Migration[] =>
  Object.entries(files)
    .map(([path, sql]) => ({ name: path.split('/').at(-2) ?? path, sql }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
