import { startPostgresqlServer } from '../setup/postgresql-server.ts';
import type { JourneyCost } from './measure-journeys.ts';
import { measureJourneys } from './measure-journeys.ts';
import { measureSaves } from './measure-saves.ts';
import { startServer } from './server-process.ts';

export interface DatabaseCost {
  readonly what: string;
  readonly journeys: readonly JourneyCost[];
  /** Saves a second of 8 clients. */
  readonly saves: number;
}

interface Measure {
  readonly clients: readonly number[];
  readonly journeys: number;
  readonly seconds: number;
}

const WARM_UP = 10;

async function measureOn(
  what: string,
  settings: Readonly<Record<string, string>>,
  { clients, journeys, seconds }: Measure,
): Promise<DatabaseCost> {
  const server = await startServer({ settings });
  try {
    await measureJourneys(server, 8, WARM_UP);
    const costs: JourneyCost[] = [];
    for (const count of clients) costs.push(await measureJourneys(server, count, journeys));
    const { perSecond } = await measureSaves(server.origin, 8, seconds);
    return { what, journeys: costs, saves: perSecond };
  } finally {
    await server.stop();
  }
}

/**
 * Whole journeys on SQLite and on a PostgreSQL of our own, durable as it comes, with one and two web processes. Processor
 * seconds are those of the web processes; the database server works on the same cores beside them.
 */
export async function measureDatabases(measure: Measure): Promise<readonly DatabaseCost[]> {
  const postgresql = await startPostgresqlServer();
  try {
    const on = (processes: string) => ({ DATABASE_URL: postgresql.url, WEB_PROCESSES: processes });
    return [
      await measureOn('SQLite, one process', {}, measure),
      await measureOn('PostgreSQL, one process', on('1'), measure),
      await measureOn('PostgreSQL, two processes', on('2'), measure),
    ];
  } finally {
    await postgresql.remove();
  }
}
