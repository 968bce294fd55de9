import { toMigrations } from '../migration-ledger.ts';

const files = import.meta.glob<string>('/prisma/migrations/sqlite/*/migration.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every migration of the SQLite database, in order; built into the server. */
export const SQLITE_MIGRATIONS = toMigrations(files);
