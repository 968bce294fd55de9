import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { Database, DatabaseOptions } from './database.ts';
import type { FactsReport } from './fill-facts.ts';
import type { MigrationReport } from './migration-ledger.ts';
import { fillFactsOfPostgresql } from './postgresql/fill-facts.ts';
import { migratePostgresql } from './postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from './postgresql/migrations.ts';
import { createPostgresqlDatabase } from './postgresql/postgresql-database.ts';
import { fillFactsOfSqlite } from './sqlite/fill-facts.ts';
import { migrateSqlite } from './sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from './sqlite/migrations.ts';
import { createSqliteDatabase } from './sqlite/sqlite-database.ts';

export interface UpdateReport extends MigrationReport {
  readonly facts: FactsReport;
}

/**
 * Brings a database up to date, the facts of what was completed before there were any included. Throws a
 * MigrationError that says in one line what stands in the way.
 */
export async function migrateDatabase(address: DatabaseAddress, at: Date): Promise<UpdateReport> {
  if (address.engine === 'sqlite') {
    const report = migrateSqlite(address.file, SQLITE_MIGRATIONS, at);
    return { ...report, facts: await fillFactsOfSqlite(address.file) };
  }
  const report = await migratePostgresql(address.url, POSTGRESQL_MIGRATIONS, at);
  return { ...report, facts: await fillFactsOfPostgresql(address.url) };
}

export function createDatabase(address: DatabaseAddress, options: DatabaseOptions): Database {
  return address.engine === 'sqlite'
    ? createSqliteDatabase(address.file, options)
    : createPostgresqlDatabase(address, options);
}
