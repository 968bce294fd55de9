import type { Handle } from './firm.ts';
import { createCompleted, patch } from './firm.ts';
import type { HttpClient, Reply } from './http-client.ts';
import { createHttpClient } from './http-client.ts';
import type { Pace } from './pace.ts';
import { toPace } from './pace.ts';
import type { Probe, ServerProcess } from './server-process.ts';

const reportPath = ({ code }: Handle): string => `/api/v1/assessments/${code}/report.pdf`;

async function fetchReport(client: HttpClient, handle: Handle): Promise<Reply> {
  const reply = await client.send(reportPath(handle));
  const isPdf = reply.status === 200 && reply.body.subarray(0, 5).toString() === '%PDF-';
  if (!isPdf) throw new Error(`No report: ${String(reply.status)} ${reply.body.subarray(0, 200).toString()}`);
  return reply;
}

/** Another name on the cover is another document. */
const rename = (client: HttpClient, handle: Handle, name: string): Promise<Reply> =>
  patch(client, handle, { firmName: name });

export interface ReportSpeed {
  readonly first: number;
  readonly cold: Pace;
  readonly warm: Pace;
  readonly bytes: number;
}

/** One report after the other: each new (cold), then the same again and again (warm, from the cache). */
export async function measureReports(
  origin: string,
  coldCount: number,
  warmCount: number,
): Promise<ReportSpeed> {
  const client = createHttpClient(origin);
  const handle = await createCompleted(client);
  const first = await fetchReport(client, handle);
  const cold: number[] = [];
  const coldBegin = performance.now();
  for (let count = 1; count <= coldCount; count += 1) {
    await rename(client, handle, `Tischlerei ${String(count)}`);
    cold.push((await fetchReport(client, handle)).milliseconds);
  }
  const coldSeconds = (performance.now() - coldBegin) / 1000;
  const warm: number[] = [];
  const warmBegin = performance.now();
  for (let count = 1; count <= warmCount; count += 1)
    warm.push((await fetchReport(client, handle)).milliseconds);
  const warmSeconds = (performance.now() - warmBegin) / 1000;
  client.close();
  return {
    first: Math.round(first.milliseconds),
    cold: toPace(cold, { clients: 1, seconds: coldSeconds, failed: 0 }),
    warm: toPace(warm, { clients: 1, seconds: warmSeconds, failed: 0 }),
    bytes: first.body.length,
  };
}

/** How long the web process itself was held up while so many different reports were made at once. */
export async function measureDelay(server: ServerProcess, together: number): Promise<Probe> {
  const client = createHttpClient(server.origin);
  const handles = await Promise.all(Array.from({ length: together }, () => createCompleted(client)));
  for (const [place, handle] of handles.entries()) await rename(client, handle, `Gemeinsam ${String(place)}`);
  await server.probe();
  await Promise.all(handles.map((handle) => fetchReport(client, handle)));
  const probe = await server.probe();
  client.close();
  return probe;
}

export interface Memory {
  readonly idleMb: number;
  readonly afterMb: number;
  readonly reports: number;
}

/** Resident memory before and after many different reports, as many as fit into the time. */
export async function measureMemory(
  server: ServerProcess,
  reports: number,
  seconds: number,
): Promise<Memory> {
  const client = createHttpClient(server.origin);
  const idleMb = server.residentMb();
  const handle = await createCompleted(client);
  const end = performance.now() + seconds * 1000;
  let count = 0;
  for (; count < reports && performance.now() < end; count += 1) {
    await rename(client, handle, `Werkstatt ${String(count)}`);
    await fetchReport(client, handle);
  }
  client.close();
  return { idleMb, afterMb: server.residentMb(), reports: count };
}
