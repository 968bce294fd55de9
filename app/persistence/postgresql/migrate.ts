import type pg from 'pg';
import type { LedgerRow, Migration, MigrationReport } from '../migration-ledger.ts';
import { checksumOf, LEDGER, pendingOf } from '../migration-ledger.ts';
import { toConnectionError } from './connection-error.ts';
import { createClient } from './connections.ts';

/** Any number that no other program takes for its lock in our database. */
export const MIGRATION_LOCK = 7_141_592_653;

async function readLedger(client: pg.Client): Promise<readonly LedgerRow[]> {
  const found = await client.query(`SELECT to_regclass('"_migrations"') IS NOT NULL AS "exists"`);
  const [row] = found.rows as readonly { readonly exists: boolean }[];
  if (row?.exists !== true) return [];
  return (await client.query<LedgerRow>('SELECT "name", "checksum" FROM "_migrations"')).rows;
}

async function apply(client: pg.Client, { name, sql }: Migration, at: Date): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(LEDGER);
    await client.query(sql);
    const record = 'INSERT INTO "_migrations" ("name", "checksum", "appliedAt") VALUES ($1, $2, $3)';
    await client.query(record, [name, checksumOf(sql), at.toISOString()]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** The same over a connection that is open. */
export async function migrateOver(
  client: pg.Client,
  migrations: readonly Migration[],
  at: Date,
): Promise<MigrationReport> {
  // Of two programs started at once the second waits here and then finds the work done.
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const pending = pendingOf(await readLedger(client), migrations);
    for (const migration of pending) await apply(client, migration, at);
    return { applied: pending.map(({ name }) => name), backup: null };
  } finally {
    // The lock goes with the session as well, should this not get through.
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
  }
}

/**
 * Brings a PostgreSQL database up to date: each migration in one transaction of its own. Throws a MigrationError if
 * an applied migration was changed or is unknown, and a ConnectionError if the server is not to be had.
 */
export async function migratePostgresql(
  url: string,
  migrations: readonly Migration[],
  at: Date,
): Promise<MigrationReport> {
  const client = createClient(url);
  try {
    await client.connect();
    return await migrateOver(client, migrations, at);
  } catch (error) {
    throw toConnectionError(error, client);
  } finally {
    await client.end().catch(() => {});
  }
}
