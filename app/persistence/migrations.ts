import type { Migration } from './migrate.ts';

const files = import.meta.glob<string>('/prisma/migrations/sqlite/*/migration.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Every migration of the SQLite database, in order; built into the server. */
export const SQLITE_MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => ({ name: path.split('/').at(-2) ?? path, sql }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));
