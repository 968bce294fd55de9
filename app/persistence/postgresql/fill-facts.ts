import type pg from 'pg';
import type { FactsReport, FillBatch, UncountedRow } from '../fill-facts.ts';
import { fillFacts, toInsert, toSelection } from '../fill-facts.ts';
import { toConnectionError } from './connection-error.ts';
import { createClient } from './connections.ts';
import { MIGRATION_LOCK } from './migrate.ts';

/** The rows are held, so that none is erased before its facts are there. */
const batchOver =
  (client: pg.Client): FillBatch =>
  async (after, make) => {
    await client.query('BEGIN');
    try {
      const { rows } = await client.query<UncountedRow>(`${toSelection('$1')} FOR UPDATE OF "a"`, [after]);
      for (const row of make(rows)) {
        await client.query(
          toInsert(row, (place) => `$${String(place)}`),
          Object.values(row),
        );
      }
      await client.query('COMMIT');
      return rows;
    } catch (error) {
      await client.query('ROLLBACK').catch(() => {});
      throw error;
    }
  };

async function isComplete(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<UncountedRow>(toSelection('$1'), ['']);
  return rows.length === 0;
}

/** The same over a connection that is open. */
async function fillOver(client: pg.Client): Promise<FactsReport> {
  if (await isComplete(client)) return { filled: 0, unreadable: [] };
  // Of two programs started at once the second waits here and then finds the work done.
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return await fillFacts(batchOver(client));
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
  }
}

export async function fillFactsOfPostgresql(url: string): Promise<FactsReport> {
  const client = createClient(url);
  try {
    await client.connect();
    return await fillOver(client);
  } catch (error) {
    throw toConnectionError(error, client);
  } finally {
    await client.end().catch(() => {});
  }
}
