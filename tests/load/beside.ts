import type { JourneyCost, JourneyMemory } from './measure-journeys.ts';
import { measureJourneyMemory, measureJourneys, measureStart } from './measure-journeys.ts';
import { measureSaves } from './measure-saves.ts';
import type { ServerProcess } from './server-process.ts';
import { OWN_CHECKOUT, startServer } from './server-process.ts';

export interface BesideOptions {
  readonly rounds: number;
  readonly journeys: number;
  readonly memory: number;
  readonly seconds: number;
  readonly starts: number;
}

interface Side {
  readonly journeys: readonly JourneyCost[];
  readonly saves: readonly number[];
  readonly memory: JourneyMemory;
  readonly start: number;
}

const WARM_UP = 10;
const CLIENTS = 8;

const middle = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Both in turns, so that what else the machine does falls on both. Only one of them works at a time. */
async function inTurns(other: string, options: BesideOptions): Promise<readonly [Side, Side]> {
  const checkouts = [other, OWN_CHECKOUT];
  const servers: ServerProcess[] = [];
  try {
    for (const checkout of checkouts) servers.push(await startServer({ checkout }));
    const memory: JourneyMemory[] = [];
    for (const server of servers) memory.push(await measureJourneyMemory(server, options.memory));
    const journeys: JourneyCost[][] = servers.map(() => []);
    const saves: number[][] = servers.map(() => []);
    for (const server of servers) await measureJourneys(server, CLIENTS, WARM_UP);
    for (let round = 0; round < options.rounds; round += 1) {
      for (const [place, server] of servers.entries()) {
        journeys[place]?.push(await measureJourneys(server, CLIENTS, options.journeys));
        saves[place]?.push((await measureSaves(server.origin, CLIENTS, options.seconds)).perSecond);
      }
    }
    const starts: number[][] = checkouts.map(() => []);
    for (let count = 0; count < options.starts; count += 1) {
      for (const [place, checkout] of checkouts.entries())
        starts[place]?.push(await measureStart(checkout, 1));
    }
    const sideOf = (place: number): Side => ({
      journeys: journeys[place] ?? [],
      saves: saves[place] ?? [],
      memory: memory[place] ?? { idleMb: 0, afterMb: 0, journeys: 0 },
      start: Math.min(...(starts[place] ?? [])),
    });
    return [sideOf(0), sideOf(1)];
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** This checkout beside another one with a build of its own, as ratios of here to there. */
export async function compareBeside(other: string, options: BesideOptions) {
  const [there, here] = await inTurns(other, options);
  const facts: readonly (readonly [string, (side: Side) => number])[] = [
    ['CPU seconds a journey', (side) => middle(side.journeys.map(({ cpuSeconds }) => cpuSeconds))],
    ['journeys a second', (side) => middle(side.journeys.map(({ perSecond }) => perSecond))],
    ['kB a journey', (side) => middle(side.journeys.map(({ kB }) => kB))],
    ['requests a journey', (side) => middle(side.journeys.map(({ requests }) => requests))],
    ['saves a second', (side) => middle(side.saves)],
    ['MB idle', ({ memory }) => memory.idleMb],
    [`MB after ${String(options.memory)} journeys`, ({ memory }) => memory.afterMb],
    ['seconds to start', ({ start }) => start],
  ];
  const rows = facts.map(([what, of]) => ({
    what,
    value: String(of(here)),
    beside: `${String(of(there))} there, ratio ${(of(here) / of(there)).toFixed(3)}`,
  }));
  return { there, here, rows };
}
