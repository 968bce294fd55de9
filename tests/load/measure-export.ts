import { setTimeout as wait } from 'node:timers/promises';
import type Database from 'better-sqlite3';
import { newToken } from '#app/features/account/secrets.server.ts';
import { sessionCookie } from '#app/platform/session-cookie.server.ts';
import { AT, insertInto, KEY, openChamberOf } from './chamber-rows.ts';
import { startServer } from './server-process.ts';

const LOOK_EVERY_MS = 20;
const LINE_END = 10;
/** After this a process that does nothing has given back what it will. */
const REST_MS = 3000;

export interface ExportCost {
  readonly clients: number;
  readonly rows: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly megabytes: number;
  readonly idleMb: number;
  /** The most it was while the table was loaded. */
  readonly mostMb: number;
  /** The longest the event loop stood still meanwhile. */
  readonly delayMaxMs: number;
}

function insertClients(database: Database.Database, count: number): void {
  const put = insertInto(database, 'Client');
  database.transaction(() => {
    for (let place = 0; place < count; place += 1) {
      const number = String(place).padStart(7, '0');
      const name = `Betrieb ${number} Muster`;
      put({
        ...{ id: `client-${number}`, organisationId: 'chamber', adviserId: 'eva' },
        ...{ name, nameKey: name.toLowerCase(), note: 'Ruft im Frühjahr wieder an', isShared: place % 2 },
        ...{ sector: 'manufacturing', sizeClass: '10-49', country: 'DE', region: 'DE2' },
        ...{ createdAt: AT, updatedAt: AT },
      });
    }
  })();
}

async function readAll({ body }: Response): Promise<{ readonly rows: number; readonly bytes: number }> {
  if (body === null) throw new Error('There is no table');
  const reader = body.getReader();
  let [rows, bytes] = [0, 0];
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    bytes += next.value.byteLength;
    rows += next.value.filter((byte) => byte === LINE_END).length;
  }
  return { rows, bytes };
}

/** The table of so many clients, loaded from a server of its own by somebody who takes what comes. */
export async function measureExport(clients: number): Promise<ExportCost> {
  const server = await startServer({ settings: { SECRET_KEY: KEY } });
  const token = newToken();
  const headers = {
    ...{ Cookie: (await sessionCookie(token)).split(';')[0] ?? '', 'Accept-Encoding': 'identity' },
  };
  const database = openChamberOf(server, token);
  try {
    insertClients(database, clients);
    await fetch(`${server.origin}/de/account/clients`, { headers });
    await wait(REST_MS);
    await server.probe();
    const [idleMb, cpu, begun] = [server.residentMb(), server.cpuSeconds(), performance.now()];
    let mostMb = idleMb;
    const watch = setInterval(() => (mostMb = Math.max(mostMb, server.residentMb())), LOOK_EVERY_MS);
    const answer = await fetch(`${server.origin}/de/account/clients.csv`, { headers });
    const { rows, bytes } = await readAll(answer);
    clearInterval(watch);
    const seconds = (performance.now() - begun) / 1000;
    const cpuSeconds = server.cpuSeconds() - cpu;
    const { max: delayMaxMs } = await server.probe();
    return { clients, rows, seconds, cpuSeconds, megabytes: bytes / 1e6, idleMb, mostMb, delayMaxMs };
  } finally {
    database.close();
    await server.stop();
  }
}
