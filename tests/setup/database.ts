import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { migrateSqlite } from '#app/persistence/migrate.ts';
import { SQLITE_MIGRATIONS } from '#app/persistence/migrations.ts';

const DAY_ONE = new Date('2026-11-23T00:00:00Z');

let folder: string | null = null;
let count = 0;

/** A folder of this worker with a migrated base in it. Migrating is done once, copying is cheap. */
function prepare(): string {
  if (folder !== null) return folder;
  folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-test-'));
  migrateSqlite(join(folder, 'base.db'), SQLITE_MIGRATIONS, DAY_ONE);
  return folder;
}

/** The path of a real, migrated, empty SQLite file that no other test has. Removed after the test file. */
export function createTestDatabase(): string {
  const place = prepare();
  count += 1;
  const file = join(place, `${String(count)}.db`);
  copyFileSync(join(place, 'base.db'), file);
  return file;
}

afterAll(() => {
  if (folder !== null) rmSync(folder, { recursive: true, force: true });
  folder = null;
});
