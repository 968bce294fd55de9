import { randomBytes } from 'node:crypto';
import { migratePostgresql } from '#app/persistence/postgresql/migrate.ts';
import { POSTGRESQL_MIGRATIONS } from '#app/persistence/postgresql/migrations.ts';
import { databaseUrl, runOnServer } from './postgresql-database.ts';
import type { PostgresqlServer } from './postgresql-server.ts';
import { startPostgresqlServer } from './postgresql-server.ts';

/**
 * One PostgreSQL for a whole run: the server TEST_POSTGRES_URL names, else one of our own. In it stands a migrated,
 * empty database that each test file copies. Each project asks for it; the first gets it for all.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  if (process.env.TEST_POSTGRES_TEMPLATE) return async () => {};
  let server: PostgresqlServer | null = null;
  if (!process.env.TEST_POSTGRES_URL) {
    server = await startPostgresqlServer(['-c', 'fsync=off']);
    process.env.TEST_POSTGRES_URL = server.url;
  }
  const template = `ki_bruecke_template_${randomBytes(4).toString('hex')}`;
  process.env.TEST_POSTGRES_TEMPLATE = template;
  await runOnServer(`CREATE DATABASE "${template}"`);
  await migratePostgresql(databaseUrl(template), POSTGRESQL_MIGRATIONS, new Date('2026-11-23T00:00:00Z'));
  return async () => {
    await runOnServer(`DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    if (server === null) return;
    delete process.env.TEST_POSTGRES_URL;
    await server.remove();
  };
}
