import { createStore } from './store.ts';
import type { Store, StoreOptions } from './store.ts';
import { migrateSqlite } from './migrate.ts';
import type { MigrationReport } from './migrate.ts';
import { SQLITE_MIGRATIONS } from './migrations.ts';

// On the global object because the development server loads modules anew after each change, and two writing
// clients on one file would stand in each other's way.
const SLOT = Symbol.for('ki-bruecke.store');
const holder = globalThis as { [SLOT]?: Store };

/** Brings the file up to date and makes its store the one of this process. */
export function openStore(options: StoreOptions, at: Date): MigrationReport {
  if (holder[SLOT]) return { applied: [], backup: null };
  const report = migrateSqlite(options.file, SQLITE_MIGRATIONS, at);
  holder[SLOT] = createStore(options);
  return report;
}

/** The store of this process. Throws before `openStore`. */
export function currentStore(): Store {
  const store = holder[SLOT];
  if (!store) throw new Error('The store is not open');
  return store;
}

export async function closeStore(): Promise<void> {
  const store = holder[SLOT];
  delete holder[SLOT];
  await store?.close();
}
