import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { createServer as createViteServer } from 'vite';
import { compareBeside } from './beside.ts';
import type { Attacks } from './measure-attacks.ts';
import { measureAttacks } from './measure-attacks.ts';
import type { ConsultingCost } from './measure-consulting.ts';
import type * as ConsultingMeasures from './measure-consulting.ts';
import { measureDatabases } from './measure-databases.ts';
import type { ExportCost } from './measure-export.ts';
import { measureExport } from './measure-export.ts';
import { measureJourneyMemory, measureJourneys, measureStart } from './measure-journeys.ts';
import { measurePages } from './measure-pages.ts';
import { measurePlanner } from './measure-planner.ts';
import type { ReleasePace } from './measure-releases.ts';
import { measureRelease } from './measure-releases.ts';
import { measureDelay, measureMemory, measureReports } from './measure-reports.ts';
import { measureScenarios } from './measure-scenarios.ts';
import { measureSaves } from './measure-saves.ts';
import { measureTransfer } from './measure-transfer.ts';
import { measureWhatIf } from './measure-what-if.ts';
import type { Pace } from './pace.ts';
import type { ServerProcess } from './server-process.ts';
import { OWN_CHECKOUT, startServer } from './server-process.ts';
import { measureBareHttp, measureBareInserts } from './yardsticks.ts';

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : 5;
const CLIENTS = [1, 8, 32];
const REPORTS = QUICK
  ? { cold: 3, warm: 10, memory: 5, seconds: 20 }
  : { cold: 20, warm: 100, memory: 500, seconds: 900 };
const REPORTS_TOGETHER = 4;
const PLANS = QUICK ? 500 : 10_000;
const JOURNEYS = QUICK ? { count: 8, memory: 20, starts: 1 } : { count: 64, memory: 300, starts: 5 };
const BESIDE = QUICK
  ? { rounds: 2, journeys: 4, memory: 20, seconds: 1, starts: 1 }
  : { rounds: 7, journeys: 24, memory: 300, seconds: 3, starts: 5 };
const CONSULTING = QUICK
  ? { signIns: 3, clients: 1000, lists: 5, comparisons: 5, reveals: 5 }
  : { signIns: 30, clients: 10_000, lists: 100, comparisons: 60, reveals: 24 };
/** The numbers that stand behind an option, such as `--releases 300 10000`. */
function numbersBehind(option: string): readonly number[] {
  const behind = process.argv.slice(process.argv.indexOf(option) + 1);
  const end = behind.findIndex((word) => !/^\d+$/.test(word));
  return behind.slice(0, end === -1 ? behind.length : end).map(Number);
}
const RELEASES = QUICK ? [60] : [300, 10_000];
const TRIES = QUICK ? { firms: 50, changes: 24 } : { firms: 500, changes: 240 };

const machine = {
  node: process.version,
  cores: availableParallelism(),
  model: cpus()[0]?.model.trim() ?? 'unknown',
  memoryGb: Math.round(totalmem() / 2 ** 30),
};

async function measureAllSaves(server: ServerProcess) {
  const results: { clients: number; saves: Pace; bareHttp: Pace; ofBareHttp: number }[] = [];
  for (const clients of CLIENTS) {
    const bareHttp = await measureBareHttp(clients, SECONDS);
    const saves = await measureSaves(server.origin, clients, SECONDS);
    results.push({ clients, saves, bareHttp, ofBareHttp: ratio(saves, bareHttp) });
  }
  return results;
}

const ratio = (one: Pace, other: Pace): number => Math.round((1000 * one.perSecond) / other.perSecond) / 1000;

async function measureAllJourneys(server: ServerProcess) {
  // First, while the process is fresh.
  const memory = await measureJourneyMemory(server, JOURNEYS.memory);
  const costs: Awaited<ReturnType<typeof measureJourneys>>[] = [];
  for (const clients of CLIENTS) costs.push(await measureJourneys(server, clients, JOURNEYS.count));
  return { memory, costs };
}

async function measureAll(server: ServerProcess) {
  const journeys = await measureAllJourneys(server);
  const planner = measurePlanner(PLANS);
  const whatIf = await measureWhatIf(server.origin, TRIES);
  const scenarios = measureScenarios(TRIES.firms);
  const bareInserts = measureBareInserts(server.folder, SECONDS);
  const saves = await measureAllSaves(server);
  const pages = await measurePages(server.origin, 8, SECONDS);
  const transfer = await measureTransfer(server.origin);
  const reports = await measureReports(server.origin, REPORTS.cold, REPORTS.warm);
  const delay = await measureDelay(server, REPORTS_TOGETHER);
  const memory = await measureMemory(server, REPORTS.memory, REPORTS.seconds);
  const startSeconds = await measureStart(OWN_CHECKOUT, JOURNEYS.starts);
  return {
    ...{ journeys, planner, whatIf, scenarios, bareInserts, saves, pages, transfer, reports, delay, memory },
    startSeconds,
  };
}

type Results = Awaited<ReturnType<typeof measureAll>>;
type Row = { readonly what: string; readonly value: string; readonly beside: string };

const toPercent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const times = ({ p50, p95, p99 }: Pace): string =>
  `p50 ${String(p50)} ms, p95 ${String(p95)} ms, p99 ${String(p99)} ms`;
const rate = ({ perSecond, failed }: Pace): string =>
  `${String(perSecond)}/s${failed > 0 ? `, ${String(failed)} FAILED` : ''}`;

function saveRows({ saves, bareInserts }: Results): readonly Row[] {
  const rows = saves.map(({ clients, saves: pace, ofBareHttp }) => ({
    what: `saves, ${String(clients)} client${clients > 1 ? 's' : ''}`,
    value: rate(pace),
    beside: `${times(pace)}; ${String(ofBareHttp)} of bare http, ${String(ratio(pace, bareInserts))} of bare inserts`,
  }));
  const http = saves.map(({ clients, bareHttp }) => ({
    what: `bare http, ${String(clients)} client${clients > 1 ? 's' : ''}`,
    value: rate(bareHttp),
    beside: times(bareHttp),
  }));
  return [{ what: 'bare inserts', value: rate(bareInserts), beside: times(bareInserts) }, ...http, ...rows];
}

function toMethodRows({ planner, whatIf, scenarios }: Results): readonly Row[] {
  const { evaluation, change, chunkBytes, pageScriptBytes } = whatIf;
  const firms = (pace: Pace): string => `${String(pace.count)} firms`;
  return [
    {
      what: 'plan of a firm',
      value: `${String(Math.round((100 * 1000) / planner.perSecond) / 100)} ms`,
      beside: `mean of ${firms(planner)}; ${times(planner)}; ${toPercent(planner.endedEarly)} ended early`,
    },
    {
      what: 'processor time of a plan',
      value: `${String(planner.cpu.p95)} ms p95`,
      beside: times(planner.cpu),
    },
    {
      what: 'firms that reach a trial',
      value: toPercent(planner.reach.trial),
      beside: `month ${String(planner.reach.medianMonthOfTrial)} (median); ${toPercent(planner.reach.routine)} daily work; funding before money ${toPercent(planner.reach.fundingBeforeMoney)}, backup where it lacks ${toPercent(planner.reach.backupWhereLacking)}`,
    },
    {
      what: 'what-if in the browser',
      value: `${String(evaluation.p95)} ms p95`,
      beside: `${firms(evaluation)}; ${times(evaluation)}`,
    },
    {
      what: 'three scenarios beside today',
      value: `${String(scenarios.p95)} ms p95`,
      beside: `${firms(scenarios)}; ${times(scenarios)}; processor time ${String(scenarios.cpu.p95)} ms p95`,
    },
    {
      what: 'from change to page',
      value: `${String(change.p95)} ms p95`,
      beside: `${String(change.count)} changes; ${times(change)}`,
    },
    {
      what: 'chunk of what-if',
      value: kB(chunkBytes),
      beside: `result page before it ${kB(pageScriptBytes)} of script`,
    },
  ];
}

function toJourneyRows({ journeys, startSeconds }: Results): readonly Row[] {
  const { memory, costs } = journeys;
  return [
    {
      what: 'start-up',
      value: `${String(startSeconds)} s`,
      beside: 'from the process to its first sound answer',
    },
    ...costs.map(({ clients, count, perSecond, cpuSeconds, kB: size, requests }) => ({
      what: `journeys, ${String(clients)} client${clients > 1 ? 's' : ''}`,
      value: `${String(perSecond)}/s`,
      beside: `${String(cpuSeconds)} CPU s, ${String(requests)} requests, ${String(size)} kB each; ${String(count)} of them`,
    })),
    {
      what: 'memory, journeys',
      value: `${String(memory.afterMb)} MB`,
      beside: `after ${String(memory.journeys)} journeys, ${String(memory.idleMb)} MB before`,
    },
  ];
}

function toRows(results: Results): readonly Row[] {
  const { pages, transfer, reports, delay, memory } = results;
  const sent = `script ${kB(transfer.script)}, style ${kB(transfer.style)}, font ${kB(transfer.font)}`;
  const delays = `p50 ${String(delay.p50)} ms, max ${String(delay.max)} ms, with ${String(REPORTS_TOGETHER)} made at once`;
  return [
    ...toMethodRows(results),
    ...toJourneyRows(results),
    ...saveRows(results),
    { what: 'question pages, 8 clients', value: rate(pages), beside: times(pages) },
    {
      what: 'first question, compressed',
      value: kB(transfer.html),
      beside: `${sent}, ${String(transfer.files)} files`,
    },
    { what: 'first report of a process', value: `${String(reports.first)} ms`, beside: kB(reports.bytes) },
    { what: 'report, new', value: rate(reports.cold), beside: times(reports.cold) },
    { what: 'report, again', value: rate(reports.warm), beside: times(reports.warm) },
    { what: 'event-loop delay p99', value: `${String(delay.p99)} ms`, beside: delays },
    {
      what: 'memory',
      value: `${String(memory.idleMb)} MB`,
      beside: `${String(memory.afterMb)} MB after ${String(memory.reports)} new reports`,
    },
  ];
}

function print(rows: readonly Row[]): void {
  const [first, second] = [
    Math.max(...rows.map(({ what }) => what.length)),
    Math.max(...rows.map(({ value }) => value.length)),
  ];
  for (const { what, value, beside } of rows) {
    console.log(`${what.padEnd(first)}  ${value.padStart(second)}  ${beside}`);
  }
}

function keep(results: object): string {
  const at = new Date().toISOString();
  mkdirSync('bench-results', { recursive: true });
  const file = `bench-results/${at.replace(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ at, machine, quick: QUICK, ...results }, null, 2)}\n`);
  return `\n${machine.node}, ${String(machine.cores)} cores (${machine.model}); written to ${file}`;
}

async function measureHere(): Promise<void> {
  const server = await startServer();
  try {
    const results = await measureAll(server);
    print(toRows(results));
    console.log(keep(results));
  } finally {
    await server.stop();
  }
}

async function measureBeside(other: string): Promise<void> {
  const { rows, ...sides } = await compareBeside(other, BESIDE);
  print(rows);
  console.log(keep({ beside: sides }));
}

async function measureAllDatabases(): Promise<void> {
  const costs = await measureDatabases({ clients: CLIENTS, journeys: JOURNEYS.count, seconds: SECONDS });
  print(
    costs.flatMap(({ what, journeys, saves }) => [
      ...journeys.map(({ clients, perSecond, cpuSeconds }) => ({
        what: `${what}, ${String(clients)} clients`,
        value: `${String(perSecond)} journeys/s`,
        beside: `${String(cpuSeconds)} CPU s a journey`,
      })),
      { what: `${what}, 8 clients`, value: `${String(saves)} saves/s`, beside: '' },
    ]),
  );
  console.log(keep({ databases: costs }));
}

function toAttackRows({ planning, longAddress, readers, lock }: Attacks): readonly Row[] {
  return [
    {
      what: 'health beside 32 heavy plans',
      value: `${String(planning.health.p95)} ms p95`,
      beside: `max ${String(planning.health.max)} ms; plans ${JSON.stringify(planning.statuses)}`,
    },
    {
      what: 'one address of 15 kB',
      value: `${String(longAddress.ms)} ms`,
      beside: `${String(longAddress.status)}; health beside it ${String(longAddress.healthMaxMs)} ms at most`,
    },
    {
      what: 'saves behind a lock of 20 s',
      value: `${String(lock.longestMs)} ms`,
      beside: `the longest; ${JSON.stringify(lock.statuses)}`,
    },
    ...readers.map(({ connections, megabytes, before, goneAfterSeconds, healthMaxMs }) => ({
      what: `${String(connections)} readers who do not read`,
      value: `${String(megabytes)} MB`,
      beside: `at most, ${String(before)} before; cut off after ${String(goneAfterSeconds)} s; health beside them ${String(healthMaxMs)} ms at most`,
    })),
  ];
}

async function measureAllAttacks(checkout: string): Promise<void> {
  const server = await startServer({ checkout });
  try {
    const attacks = await measureAttacks(server, QUICK ? 3 : 10);
    print(toAttackRows(attacks));
    console.log(keep({ attacks }));
  } finally {
    await server.stop();
  }
}

function toConsultingRows({ what, ...cost }: ConsultingCost): readonly Row[] {
  const { memory, sessionBytes } = cost;
  const timed = (name: string, pace: Pace): Row => ({
    ...{ what: `${what}: ${name}`, value: `${String(pace.p95)} ms p95` },
    beside: `${times(pace)}; ${String(pace.count)} times`,
  });
  return [
    timed('sign-in', cost.signIn),
    timed('sign-in, 8 at once', cost.signInTogether),
    {
      what: `${what}: memory while 8 sign in`,
      value: `+${String(memory.mostMb - memory.idleMb)} MB`,
      beside: `${String(memory.idleMb)} MB before, ${String(memory.mostMb)} MB at most, ${String(memory.afterMb)} MB after`,
    },
    timed(`list of ${String(CONSULTING.clients)} clients`, cost.list),
    timed('search in it', cost.search),
    timed('one sector and size of it', cost.filter),
    timed('page of three scenarios, kept', cost.compareKept),
    timed('the same after an answer changed', cost.compareAnew),
    timed('the first of these after a start', cost.compareFirst),
    timed('from reveal to wall', cost.reveal),
    { what: `${what}: page of a session, compressed`, value: kB(sessionBytes), beside: '' },
  ];
}

/** It works on the store of the product, whose migrations are files that Vite alone finds. */
async function measureAllConsulting(): Promise<void> {
  const vite = await createViteServer({
    ...{ configFile: false, root: OWN_CHECKOUT, appType: 'custom', logLevel: 'error' },
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const { measureConsulting } = (await vite.ssrLoadModule(
    '/tests/load/measure-consulting.ts',
  )) as typeof ConsultingMeasures;
  const costs = await measureConsulting(CONSULTING);
  await vite.close();
  print(costs.flatMap(toConsultingRows));
  console.log(keep({ consulting: costs }));
}

// `--consulting`: what advisers wait for, on both databases.
const toReleaseRows = (paces: readonly ReleasePace[]): readonly Row[] =>
  paces.map(({ firms, isReady, end, seconds, cpuSeconds, idleMb, mostMb, delayMaxMs, page }) => ({
    what: `release over ${String(firms)} assessments, ${isReady ? 'from its page' : 'by a program'}`,
    value: `${seconds.toFixed(1)} s`,
    beside: `${end}; ${cpuSeconds.toFixed(1)} CPU s; ${String(mostMb)} MB at most, ${String(idleMb)} MB before; event loop ${String(delayMaxMs)} ms at most; its page ${page === null ? 'not there' : times(page)}`,
  }));

async function measureAllReleases(): Promise<void> {
  const named = numbersBehind('--releases');
  const releases: ReleasePace[] = [];
  for (const firms of named.length > 0 ? named : RELEASES) {
    for (const isReady of [true, false]) {
      const pace = await measureRelease(firms, isReady);
      // The larger ones take minutes, and what is measured is worth telling.
      print(toReleaseRows([pace]));
      releases.push(pace);
    }
  }
  console.log(keep({ releases }));
}

async function measureAllExports(): Promise<void> {
  const exports: ExportCost[] = [];
  for (const clients of numbersBehind('--exports')) exports.push(await measureExport(clients));
  print(
    exports.map(({ clients, rows, seconds, cpuSeconds, megabytes, idleMb, mostMb, delayMaxMs }) => ({
      what: `table of ${String(clients)} clients`,
      value: `${seconds.toFixed(1)} s`,
      beside: `${String(rows)} lines, ${megabytes.toFixed(1)} MB; ${cpuSeconds.toFixed(1)} CPU s; ${String(mostMb)} MB at most, ${String(idleMb)} MB before; event loop ${String(delayMaxMs)} ms at most`,
    })),
  );
  console.log(keep({ exports }));
}

// `--exports`: tables of as many clients as are named behind it.
// `--releases`: releases of a chamber over many assessments, asked for on the page and by a program, and the page of one; over as many as are named behind it.
// `--attacks`: what clients of bad will can do; with `--beside <folder>` to the checkout there.
// `--databases`: SQLite and PostgreSQL, one after the other.
// `--beside <folder>`: this checkout and another one in turns, for what a change is to make better.
const other = process.argv.includes('--beside') ? process.argv[process.argv.indexOf('--beside') + 1] : null;
if (other === undefined) throw new Error('--beside needs the folder of another checkout');
if (process.argv.includes('--attacks'))
  await measureAllAttacks(other === null ? OWN_CHECKOUT : resolve(other));
else if (process.argv.includes('--consulting')) await measureAllConsulting();
else if (process.argv.includes('--releases')) await measureAllReleases();
else if (process.argv.includes('--exports')) await measureAllExports();
else if (process.argv.includes('--databases')) await measureAllDatabases();
else await (other === null ? measureHere() : measureBeside(resolve(other)));
