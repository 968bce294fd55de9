import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { newToken } from '#app/features/account/secrets.server.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import { KEY, openChamberOf } from './chamber-rows.ts';
import { generateWave } from './generate-wave.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';
import type { ServerProcess } from './server-process.ts';
import { startServer } from './server-process.ts';

const PAGES = 40;
/** So long the page is open before somebody presses its button. */
const LOOK_MS = 2500;
const CAMPAIGN = '/de/account/organisations/chamber/campaigns/campaign';
const PATH = `${CAMPAIGN}/releases`;

export interface ReleasePace {
  readonly firms: number;
  /** Whether its page was opened before, as people do and programs do not: then the thread is ready. */
  readonly isReady: boolean;
  /** How it ended, such as `released`. */
  readonly end: string;
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Before the page was opened. */
  readonly idleMb: number;
  /** The most it was while the release was computed. */
  readonly mostMb: number;
  /** The longest the event loop stood still meanwhile. */
  readonly delayMaxMs: number;
  readonly page: Pace | null;
}

/** Fills the file of a server that runs. */
function fill(server: ServerProcess, count: number, token: string): Database.Database {
  const database = openChamberOf(server, token);
  generateWave(database, count, { campaign: 'campaign', asOf: '2027-03-01', seed: 5 });
  return database;
}

/** Waits for the end of a run and watches the memory of the server meanwhile. */
async function watch(server: ServerProcess, database: Database.Database) {
  const read = database.prepare<[], { end: string | null }>(
    `SELECT "outcome" AS "end" FROM "Job" WHERE "kind" = 'compute-release' AND "endedAt" IS NOT NULL`,
  );
  for (let mostMb = 0; ;) {
    mostMb = Math.max(mostMb, server.residentMb());
    const end = read.get()?.end ?? null;
    if (end !== null) return { end, mostMb };
    await wait(20);
  }
}

/** The first release of a server over so many stored assessments, and its page. */
export async function measureRelease(firms: number, isReady: boolean): Promise<ReleasePace> {
  const server = await startServer({ settings: { SECRET_KEY: KEY } });
  const client = createHttpClient(server.origin);
  const token = newToken();
  const headers = { Cookie: (await sessionCookie(token)).split(';')[0] ?? '', Origin: server.origin };
  const database = fill(server, firms, token);
  try {
    await client.send(CAMPAIGN, { headers });
    const idleMb = server.residentMb();
    if (isReady) {
      await client.send(PATH, { headers });
      await wait(LOOK_MS);
    }
    await server.probe();
    const [cpu, begun] = [server.cpuSeconds(), performance.now()];
    const form = new URLSearchParams({ wave: 'wave' });
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    await client.send(PATH, { method: 'POST', form, headers: { ...headers, ...type } });
    // The page that a browser is led to.
    if (isReady) await client.send(PATH, { headers });
    const { end, mostMb } = await watch(server, database);
    const seconds = (performance.now() - begun) / 1000;
    const cpuSeconds = server.cpuSeconds() - cpu;
    const { max } = await server.probe();
    const times: number[] = [];
    for (let page = 0; end === 'released' && page < PAGES; page += 1) {
      times.push((await client.send(`${PATH}/wave-1`, { headers })).milliseconds);
    }
    const total = times.reduce((sum, ms) => sum + ms, 0) / 1000;
    const page = times.length === 0 ? null : toPace(times, { clients: 1, seconds: total, failed: 0 });
    return { firms, isReady, end, seconds, cpuSeconds, idleMb, mostMb, delayMaxMs: max, page };
  } finally {
    client.close();
    database.close();
    await server.stop();
  }
}
