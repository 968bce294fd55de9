import { createClient } from './connections.ts';

/** Any number that no other program takes for its lock in our database, and not that of migrations. */
const UPKEEP_LOCK = 7_141_592_654;

/** Runs work while this process holds a session lock; null where another one holds it. */
export async function runAlone<T>(url: string, work: () => Promise<T>): Promise<T | null> {
  const client = createClient(url);
  try {
    await client.connect();
    const { rows } = await client.query<{ readonly isOurs: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS "isOurs"',
      [UPKEEP_LOCK],
    );
    return rows[0]?.isOurs === true ? await work() : null;
  } finally {
    // The lock goes with the session.
    await client.end().catch(() => {});
  }
}
