import { randomBytes } from 'node:crypto';
import pg from 'pg';

function serverUrl(): string {
  const url = process.env.TEST_POSTGRES_URL;
  if (!url) throw new Error('PostgreSQL is there for the tests of the project "integration"');
  return url;
}

/** The address of a database of the server for tests. */
export function databaseUrl(name: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${name}`;
  return url.href;
}

export async function queryPostgresql(url: string, sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

export const runOnServer = (sql: string) => queryPostgresql(serverUrl(), sql);

export interface PostgresqlDatabase {
  readonly url: string;
  readonly name: string;
  readonly drop: () => Promise<unknown>;
}

/** A database that no other test has: migrated and empty, or without any table. */
export async function createPostgresqlDatabase(content: 'migrated' | 'blank'): Promise<PostgresqlDatabase> {
  const name = `ki_bruecke_${randomBytes(6).toString('hex')}`;
  const template = content === 'migrated' ? ` TEMPLATE "${process.env.TEST_POSTGRES_TEMPLATE ?? ''}"` : '';
  await runOnServer(`CREATE DATABASE "${name}"${template}`);
  const drop = () => runOnServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  return { url: databaseUrl(name), name, drop };
}
