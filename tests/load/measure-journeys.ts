import { createHttpClient } from './http-client.ts';
import type { Journey } from './journey.ts';
import { travel } from './journey.ts';
import type { ServerProcess } from './server-process.ts';
import { startServer } from './server-process.ts';

/** What whole journeys cost. Processor seconds are those of the server process, all threads together. */
export interface JourneyCost {
  readonly clients: number;
  readonly count: number;
  readonly perSecond: number;
  readonly cpuSeconds: number;
  readonly kB: number;
  readonly requests: number;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** So many journeys one after the other by each client. */
async function travelTogether(origin: string, clients: number, count: number): Promise<readonly Journey[]> {
  const journeys: Journey[] = [];
  let begun = 0;
  const run = async (): Promise<void> => {
    const client = createHttpClient(origin);
    try {
      while (begun < count) {
        begun += 1;
        journeys.push(await travel(client));
      }
    } finally {
      client.close();
    }
  };
  await Promise.all(Array.from({ length: clients }, run));
  return journeys;
}

export async function measureJourneys(
  server: ServerProcess,
  clients: number,
  count: number,
): Promise<JourneyCost> {
  const [begun, cpuBefore] = [performance.now(), server.cpuSeconds()];
  const journeys = await travelTogether(server.origin, clients, count);
  const [cpu, seconds] = [server.cpuSeconds() - cpuBefore, (performance.now() - begun) / 1000];
  const sumOf = (of: (journey: Journey) => number): number =>
    journeys.reduce((sum, journey) => sum + of(journey), 0);
  return {
    clients,
    count: journeys.length,
    perSecond: rounded(journeys.length / seconds, 2),
    cpuSeconds: rounded(cpu / journeys.length, 4),
    kB: rounded(sumOf(({ bytes }) => bytes) / journeys.length / 1000, 1),
    requests: rounded(sumOf(({ requests }) => requests) / journeys.length, 1),
  };
}

export interface JourneyMemory {
  readonly idleMb: number;
  readonly afterMb: number;
  readonly journeys: number;
}

/** Resident memory of a fresh server, before and after so many journeys of 8 clients. */
export async function measureJourneyMemory(server: ServerProcess, journeys: number): Promise<JourneyMemory> {
  const idleMb = server.residentMb();
  await travelTogether(server.origin, 8, journeys);
  return { idleMb, afterMb: server.residentMb(), journeys };
}

/** Seconds from the start of the process to its first sound answer: the fastest of some starts of a fresh build. */
export async function measureStart(checkout: string, starts: number): Promise<number> {
  const seconds: number[] = [];
  for (let count = 0; count < starts; count += 1) {
    const server = await startServer({ checkout });
    seconds.push(server.startSeconds);
    await server.stop();
  }
  return rounded(Math.min(...seconds), 2);
}
