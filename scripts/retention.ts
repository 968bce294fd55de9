import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { previewRetention, runRetention } from '#app/features/assessment/retention.server.ts';
import type { Database } from '#app/persistence/database.ts';
import { createPostgresqlDatabase } from '#app/persistence/postgresql/postgresql-database.ts';
import { createSqliteDatabase } from '#app/persistence/sqlite/sqlite-database.ts';
import { createStore } from '#app/persistence/store.ts';
import type { DatabaseAddress } from '#app/platform/database-address.ts';
import { parseEnv } from '#app/platform/env.schema.ts';

const PAUSE_MS = 200;
const EXPECTED = new Set(['EnvError', 'StorageError', 'ConnectionError']);

function openDatabase(address: DatabaseAddress): Database {
  const options = { random: Math.random };
  if (address.engine === 'postgresql') return createPostgresqlDatabase(address, options);
  if (!existsSync(address.file))
    throw Object.assign(new Error(`There is no database at ${address.file}.`), { name: 'StorageError' });
  return createSqliteDatabase(address.file, options);
}

/** Erases what is kept no longer, as the server does every hour, or says with --dry-run what it would erase. */
async function run(): Promise<void> {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const { database, retention: days } = parseEnv(process.env);
  const store = createStore(openDatabase(database));
  const settings = { store, days, at: new Date(), pause: () => wait(PAUSE_MS) };
  try {
    const report = values['dry-run'] ? await previewRetention(settings) : await runRetention(settings);
    if (report === null) console.error('Another process is at it just now.');
    console.log(JSON.stringify(report));
  } finally {
    await store.close();
  }
}

run().catch((error: unknown) => {
  const isExpected = error instanceof Error && EXPECTED.has(error.name);
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
