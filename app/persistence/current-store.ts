import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { log } from '#app/platform/log.server.ts';
import type { DatabaseOptions } from './database.ts';
import type { UpdateReport } from './open-database.ts';
import { createDatabase, migrateDatabase } from './open-database.ts';
import type { Store } from './store.ts';
import { createStore } from './store.ts';

// On the global object because the development server loads modules anew after each change, and two writing
// clients on one file would stand in each other's way.
const SLOT = Symbol.for('ki-bruecke.store');
const holder = globalThis as { [SLOT]?: Store };

export interface OpenOptions extends DatabaseOptions {
  readonly at: Date;
}

/** Brings the database up to date and makes its store the one of this process. */
export async function openStore(address: DatabaseAddress, options: OpenOptions): Promise<UpdateReport> {
  if (holder[SLOT]) return { applied: [], backup: null, facts: { filled: 0, unreadable: [] } };
  const report = await migrateDatabase(address, options.at);
  holder[SLOT] = createStore(createDatabase(address, options), (error) =>
    log.error({ err: error }, 'The storage cannot be read'),
  );
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

/** Whether something failed because the database is held by others or out of reach: later it may succeed. */
export const isStorageBusy = (error: unknown): boolean => holder[SLOT]?.isBusy(error) ?? false;
