import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { Database, DatabaseOptions } from './database.ts';
import type { MigrationReport } from './migration-ledger.ts';
import { migratePostgresql } from './postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from './postgresql/migrations.ts';
import { createPostgresqlDatabase } from './postgresql/postgresql-database.ts';
import { migrateSqlite } from './sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from './sqlite/migrations.ts';
import { createSqliteDatabase } from './sqlite/sqlite-database.ts';

/** Brings a database up to date. Throws a MigrationError that says in one line what stands in the way. */
export async function migrateDatabase(address: DatabaseAddress, at: Date): Promise<MigrationReport> {
  return address.engine === 'sqlite'
    ? migrateSqlite(address.file, SQLITE_MIGRATIONS, at)
    : await migratePostgresql(address.url, POSTGRESQL_MIGRATIONS, at);
}

export function createDatabase(address: DatabaseAddress, options: DatabaseOptions): Database {
  return address.engine === 'sqlite'
    ? createSqliteDatabase(address.file, options)
    : createPostgresqlDatabase(address, options);
}
