import type { PlainConnection, PlainRow } from '../plain-connection.ts';
import { toConnectionError } from './connection-error.ts';
import { createClient } from './connections.ts';

/** Counts come as texts, since they may be larger than numbers are exact; none of ours is. */
const BIGINT = 20;

export async function openPostgresqlConnection(url: string): Promise<PlainConnection> {
  const client = createClient(url);
  client.setTypeParser(BIGINT, Number);
  try {
    await client.connect();
  } catch (error) {
    throw toConnectionError(error, client);
  }
  return {
    dialect: {
      numbering: 'BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY',
      beginReading: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
      beginWriting: 'BEGIN',
      id: 'TEXT COLLATE "C"',
    },
    query: async (sql, values = []) => (await client.query<PlainRow>(sql, [...values])).rows,
    close: () => client.end(),
  };
}
