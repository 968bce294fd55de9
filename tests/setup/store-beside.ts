import { join } from 'node:path';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import type { ServedProduct } from './served.ts';

type ServedData = Pick<ServedProduct, 'databaseUrl' | 'dataDir'>;

/** Where the database of a product is that is served. */
export const addressOf = ({ databaseUrl, dataDir }: ServedData): DatabaseAddress =>
  databaseUrl === ''
    ? { engine: 'sqlite', file: join(dataDir, 'ki-bruecke.db') }
    : { engine: 'postgresql', url: databaseUrl, connections: 2 };

/** A store of the test on the database of a product that is served. */
export const openStoreBeside = (served: ServedData): Store =>
  createStore(createDatabase(addressOf(served), { random: () => 0.5 }));
