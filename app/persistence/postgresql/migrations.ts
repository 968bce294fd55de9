import { toMigrations } from '../migration-ledger.ts';

const files = import.meta.glob<string>('/prisma/migrations/postgresql/*/migration.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every migration of the PostgreSQL database, in order; built into the server. */
export const POSTGRESQL_MIGRATIONS = toMigrations(files);
