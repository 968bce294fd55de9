import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { HEAVY_FIRM } from '../factories/heavy-firm.ts';
import { createCompleted, createDraft, patch } from './firm.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { measure } from './pace.ts';
import type { ServerProcess } from './server-process.ts';

const PLANNING_CLIENTS = 32;
const LONG_ADDRESS = `/${'a/'.repeat(7500)}`;
/** As many as may be sent ahead on one connection. */
const RESULTS_ASKED = 8;
/** Longer than any answer may take to be read. */
const PATIENCE_SECONDS = 150;
const LOCK_SECONDS = 20;
const SAVERS = 8;

export interface Attacks {
  /** Health checks while many ask for the heaviest plan, and what became of those plans. */
  readonly planning: { readonly health: Pace; readonly statuses: Readonly<Record<string, number>> };
  /** One GET of 15 kB: its own time, and the longest a health check beside it took. */
  readonly longAddress: { readonly status: number; readonly ms: number; readonly healthMaxMs: number };
  readonly readers: readonly {
    readonly connections: number;
    /** The most the server held, and held before. */
    readonly megabytes: number;
    readonly before: number;
    /** When the last of them was cut off; null where some were not. */
    readonly goneAfterSeconds: number | null;
    /** The longest that a health check beside them took. */
    readonly healthMaxMs: number | null;
  }[];
  /** Saves while another program holds the file. */
  readonly lock: { readonly longestMs: number; readonly statuses: Readonly<Record<string, number>> };
}

const count = (statuses: readonly number[]): Record<string, number> =>
  statuses.reduce<Record<string, number>>(
    (counts, status) => ({ ...counts, [status]: (counts[status] ?? 0) + 1 }),
    {},
  );

function healthOf({ origin }: ServerProcess, seconds: number): Promise<Pace> {
  const client = createHttpClient(origin);
  const turn = async () => {
    const { status, milliseconds } = await client.send('/healthz');
    await wait(20);
    return status === 200 ? milliseconds : null;
  };
  return measure([turn], { seconds, warmUpSeconds: 0 }).finally(client.close);
}

let heavyFirms = 0;

/** One euro apart from all before it, so that no plan that is kept answers for it. */
function anotherHeavyFirm(): object {
  const { resources } = HEAVY_FIRM.profile;
  heavyFirms += 1;
  const budgetEurPerYear = (resources?.budgetEurPerYear ?? 0) + heavyFirms;
  return { ...HEAVY_FIRM, profile: { ...HEAVY_FIRM.profile, resources: { ...resources, budgetEurPerYear } } };
}

async function measurePlanning(server: ServerProcess, seconds: number): Promise<Attacks['planning']> {
  const end = performance.now() + seconds * 1000;
  const statuses: number[] = [];
  const ask = async (): Promise<void> => {
    const client = createHttpClient(server.origin);
    while (performance.now() < end) {
      const call = { method: 'POST', body: anotherHeavyFirm() } as const;
      const reply = await client.send('/api/v1/evaluations', call).catch(() => ({ status: 0 }));
      statuses.push(reply.status);
    }
    client.close();
  };
  const [health] = await Promise.all([
    healthOf(server, seconds),
    ...Array.from({ length: PLANNING_CLIENTS }, ask),
  ]);
  return { health, statuses: count(statuses) };
}

async function measureLongAddress(server: ServerProcess): Promise<Attacks['longAddress']> {
  const client = createHttpClient(server.origin);
  const health = healthOf(server, 5);
  await wait(500);
  const { status, milliseconds } = await client.send(LONG_ADDRESS);
  client.close();
  return { status, ms: Math.round(milliseconds), healthMaxMs: (await health).max };
}

/** Asks for a page again and again, on one connection, and takes nothing of what comes. */
function askWithoutReading({ origin }: ServerProcess, path: string): Socket {
  const { hostname, port, host } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.pause();
  socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`.repeat(RESULTS_ASKED));
  return socket;
}

async function measureReaders(server: ServerProcess, connections: number) {
  const client = createHttpClient(server.origin);
  const { code } = await createCompleted(client);
  client.close();
  const before = server.residentMb();
  const begun = performance.now();
  const secondsSince = (): number => Math.round((performance.now() - begun) / 1000);
  const sockets = Array.from({ length: connections }, () =>
    askWithoutReading(server, `/de/a/${code}/result`),
  );
  let healthMaxMs: number | null = null;
  void healthOf(server, 8).then(({ max }) => (healthMaxMs = max));
  let megabytes = 0;
  const isOver = (): boolean => healthMaxMs !== null && server.openConnections() === 0;
  while (!isOver() && secondsSince() < PATIENCE_SECONDS) {
    megabytes = Math.max(megabytes, server.residentMb());
    await wait(100);
  }
  const goneAfterSeconds = isOver() ? secondsSince() : null;
  for (const socket of sockets) socket.destroy();
  return { connections, megabytes, before, goneAfterSeconds, healthMaxMs };
}

async function measureLock(server: ServerProcess): Promise<Attacks['lock']> {
  const client = createHttpClient(server.origin);
  const drafts = await Promise.all(Array.from({ length: SAVERS }, () => createDraft(client)));
  const other = new Database(join(server.folder, 'data', 'ki-bruecke.db'));
  other.exec('BEGIN IMMEDIATE');
  const release = wait(LOCK_SECONDS * 1000).then(() => other.exec('ROLLBACK'));
  const replies = await Promise.all(
    drafts.map((draft) => patch(client, draft, { firmName: 'hinter einer Sperre' })),
  );
  await release;
  other.close();
  client.close();
  return {
    longestMs: Math.round(Math.max(...replies.map(({ milliseconds }) => milliseconds))),
    statuses: count(replies.map(({ status }) => status)),
  };
}

/** What a few clients of bad will can do from the loopback, one attack after the other; each stops by itself. */
export async function measureAttacks(server: ServerProcess, seconds: number): Promise<Attacks> {
  const planning = await measurePlanning(server, seconds);
  const longAddress = await measureLongAddress(server);
  const lock = await measureLock(server);
  const readers: Attacks['readers'][number][] = [];
  for (const connections of [60, 200]) readers.push(await measureReaders(server, connections));
  return { planning, longAddress, readers, lock };
}
