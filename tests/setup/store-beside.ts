import { join } from 'node:path';
import { createDatabase } from '#app/persistence/open-database.ts';
import type { Store } from '#app/persistence/store.ts';
import { createStore } from '#app/persistence/store.ts';
import type { ServedProduct } from './served.ts';

/** A store of the test on the database of a product that is served. */
export function openStoreBeside({
  databaseUrl,
  dataDir,
}: Pick<ServedProduct, 'databaseUrl' | 'dataDir'>): Store {
  const address =
    databaseUrl === ''
      ? ({ engine: 'sqlite', file: join(dataDir, 'ki-bruecke.db') } as const)
      : ({ engine: 'postgresql', url: databaseUrl, connections: 2 } as const);
  return createStore(createDatabase(address, { random: () => 0.5 }));
}
