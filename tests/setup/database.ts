import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Engine } from '#app/persistence/database.ts';
import { migrateSqlite } from '#app/persistence/sqlite/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/sqlite/migrations.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { afterThisFile } from './left-behind.ts';
import { createPostgresqlDatabase, queryPostgresql } from './postgresql-database.ts';

const DAY_ONE = new Date('2026-11-23T00:00:00Z');

export interface TestDatabase {
  readonly address: DatabaseAddress;
  /** Looks past the product, in words that both engines know. */
  readonly query: (sql: string) => Promise<readonly Record<string, unknown>[]>;
}

let folder: string | null = null;
let count = 0;

/** A folder for this test file with a migrated base in it. Migrating is done once, copying is cheap. */
function prepare(): string {
  if (folder !== null) return folder;
  const place = mkdtempSync(join(tmpdir(), 'ki-bruecke-test-'));
  afterThisFile(() => {
    folder = null;
    rmSync(place, { recursive: true, force: true });
  });
  migrateSqlite(join(place, 'base.db'), SQLITE_MIGRATIONS, DAY_ONE);
  folder = place;
  return place;
}

/** The path of a real, migrated, empty SQLite file that no other test has. Removed after the test file. */
export function createTestDatabase(): string {
  const place = prepare();
  count += 1;
  const file = join(place, `${String(count)}.db`);
  copyFileSync(join(place, 'base.db'), file);
  return file;
}

function querySqlite(file: string, sql: string): readonly Record<string, unknown>[] {
  const database = new Database(file, { timeout: 5000 });
  try {
    const statement = database.prepare<[], Record<string, unknown>>(sql);
    if (statement.reader) return statement.all();
    statement.run();
    return [];
  } finally {
    database.close();
  }
}

/** A real, migrated, empty database that no other test has. Removed after the test file. */
export async function createDatabaseOn(engine: Engine): Promise<TestDatabase> {
  if (engine === 'sqlite') {
    const file = createTestDatabase();
    return { address: { engine, file }, query: async (sql) => querySqlite(file, sql) };
  }
  const database = await createPostgresqlDatabase('migrated');
  afterThisFile(database.drop);
  const { url } = database;
  return { address: { engine, url, connections: 10 }, query: (sql) => queryPostgresql(url, sql) };
}
