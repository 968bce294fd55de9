import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { measurePages } from './measure-pages.ts';
import { measurePlanner } from './measure-planner.ts';
import { measureDelay, measureMemory, measureReports } from './measure-reports.ts';
import { measureSaves } from './measure-saves.ts';
import { measureTransfer } from './measure-transfer.ts';
import { measureWhatIf } from './measure-what-if.ts';
import type { Pace } from './pace.ts';
import type { ServerProcess } from './server-process.ts';
import { startServer } from './server-process.ts';
import { measureBareHttp, measureBareInserts } from './yardsticks.ts';

const QUICK = process.argv.includes('--quick');
const SECONDS = QUICK ? 1 : 5;
const CLIENTS = [1, 8, 32];
const REPORTS = QUICK
  ? { cold: 3, warm: 10, memory: 5, seconds: 20 }
  : { cold: 20, warm: 100, memory: 500, seconds: 900 };
const REPORTS_TOGETHER = 4;
const PLANS = QUICK ? 500 : 10_000;
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

async function measureAll(server: ServerProcess) {
  const planner = measurePlanner(PLANS);
  const whatIf = await measureWhatIf(server.origin, TRIES);
  const bareInserts = measureBareInserts(server.folder, SECONDS);
  const saves = await measureAllSaves(server);
  const pages = await measurePages(server.origin, 8, SECONDS);
  const transfer = await measureTransfer(server.origin);
  const reports = await measureReports(server.origin, REPORTS.cold, REPORTS.warm);
  const delay = await measureDelay(server, REPORTS_TOGETHER);
  const memory = await measureMemory(server, REPORTS.memory, REPORTS.seconds);
  return { planner, whatIf, bareInserts, saves, pages, transfer, reports, delay, memory };
}

type Results = Awaited<ReturnType<typeof measureAll>>;
type Row = { readonly what: string; readonly value: string; readonly beside: string };

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

function toMethodRows({ planner, whatIf }: Results): readonly Row[] {
  const { evaluation, change, chunkBytes, pageScriptBytes } = whatIf;
  const firms = (pace: Pace): string => `${String(pace.count)} firms`;
  return [
    {
      what: 'plan of a firm',
      value: `${String(Math.round((100 * 1000) / planner.perSecond) / 100)} ms`,
      beside: `mean of ${firms(planner)}; ${times(planner)}`,
    },
    {
      what: 'what-if in the browser',
      value: `${String(evaluation.p95)} ms p95`,
      beside: `${firms(evaluation)}; ${times(evaluation)}`,
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

function toRows(results: Results): readonly Row[] {
  const { pages, transfer, reports, delay, memory } = results;
  const sent = `script ${kB(transfer.script)}, style ${kB(transfer.style)}, font ${kB(transfer.font)}`;
  const delays = `p50 ${String(delay.p50)} ms, max ${String(delay.max)} ms, with ${String(REPORTS_TOGETHER)} made at once`;
  return [
    ...toMethodRows(results),
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

const server = await startServer();
try {
  const results = await measureAll(server);
  const at = new Date().toISOString();
  print(toRows(results));
  mkdirSync('bench-results', { recursive: true });
  const file = `bench-results/${at.replace(/[:.]/g, '-')}.json`;
  writeFileSync(file, `${JSON.stringify({ at, machine, quick: QUICK, ...results }, null, 2)}\n`);
  console.log(`\n${machine.node}, ${String(machine.cores)} cores (${machine.model}); written to ${file}`);
} finally {
  await server.stop();
}
