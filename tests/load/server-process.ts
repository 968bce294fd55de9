import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

/** Event-loop delay of the web process since the last reading, in milliseconds. */
export interface Probe {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export interface ServerProcess {
  readonly origin: string;
  readonly folder: string;
  readonly probe: () => Promise<Probe>;
  readonly residentMb: () => number;
  /** Connections of clients that the server has not closed. A client that does not read never hears of it. */
  readonly openConnections: () => number;
  /** Processor seconds used so far, by all threads, for the program and for the kernel. */
  readonly cpuSeconds: () => number;
  /** From the start of the process to its first sound answer. */
  readonly startSeconds: number;
  readonly stop: () => Promise<void>;
}

const START_SECONDS = 300;
const STOP_SECONDS = 15;
const TICKS_PER_SECOND = 100;

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until `find` finds something. */
async function waitFor<T>(
  what: string,
  seconds: number,
  find: () => Promise<T | null> | T | null,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const found = await find();
    if (found !== null) return found;
    await wait(20);
  }
  throw new Error(`${what} did not happen within ${String(seconds)} s`);
}

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

async function isReady(origin: string, child: ChildProcess): Promise<true | null> {
  if (child.exitCode !== null) throw new Error(`The server stopped with ${String(child.exitCode)}`);
  return fetch(`${origin}/readyz`).then(
    (response) => (response.ok ? true : null),
    () => null,
  );
}

function residentMbOf(pid: number): number {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

const ESTABLISHED = '01';

function openConnectionsOf(port: number): number {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['tcp', 'tcp6'].flatMap((name) => readFileSync(`/proc/net/${name}`, 'utf8').split('\n'));
  return lines.filter((line) => {
    const [, here, , state] = line.trim().split(/\s+/);
    return here?.endsWith(local) && state === ESTABLISHED;
  }).length;
}

/** The third and the following fields of a process's line; the second, its name, may hold spaces. Null once it is gone. */
function statOf(pid: string): readonly string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** Processor seconds of all processes of a group that are still there, all threads together. */
function cpuSecondsOf(group: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const ticks = pids.map((pid) => {
    const fields = statOf(pid);
    return fields?.[2] === String(group) ? Number(fields[11]) + Number(fields[12]) : 0;
  });
  return ticks.reduce((sum, each) => sum + each, 0) / TICKS_PER_SECOND;
}

async function end(child: ChildProcess, pid: number): Promise<void> {
  process.kill(pid, 'SIGTERM');
  const gone = () => (child.exitCode !== null || child.signalCode !== null ? true : null);
  await waitFor('Stopping', STOP_SECONDS, gone).catch(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
}

/** What `npm start` gives node before the script. */
function startArguments(checkout: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly start: string };
  };
  const [program, ...rest] = scripts.start.split(' ');
  if (program !== 'node')
    throw new Error(`npm start of ${checkout} does not begin with node: ${scripts.start}`);
  return rest;
}

export const OWN_CHECKOUT = resolve(import.meta.dirname, '../..');

export interface ServerOptions {
  /** Where the product lies that is started. */
  readonly checkout?: string;
  /** Further settings, such as DATABASE_URL. */
  readonly settings?: Readonly<Record<string, string>>;
}

/**
 * Starts the product of a checkout as `npm start` does, on a free port with data of its own, with the probe
 * inside. What is stale is built before.
 */
export async function startServer({
  checkout = OWN_CHECKOUT,
  settings = {},
}: ServerOptions = {}): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'ki-bruecke-bench-'));
  const probeFile = join(folder, 'probe.json');
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const preload = pathToFileURL(join(import.meta.dirname, 'event-loop-probe.mjs')).href;
  const environment = {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    PUBLIC_ORIGIN: origin,
    // Measures how fast many begin, which in operation is held up.
    RATE_LIMIT_ALL_CREATIONS_PER_MINUTE: '1000000',
    BENCH_PROBE_FILE: probeFile,
    NODE_OPTIONS: `--import=${preload}`,
    ...settings,
  };
  // A process group of its own, so that nothing is left behind.
  const begun = performance.now();
  const child = spawn(process.execPath, startArguments(checkout), {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment },
  });
  await waitFor('Starting the server', START_SECONDS, () => isReady(origin, child));
  const startSeconds = (performance.now() - begun) / 1000;
  const pid = Number(await waitFor('Listening', 5, () => readIfThere(`${probeFile}.pid`)));
  return {
    origin,
    folder,
    residentMb: () => residentMbOf(pid),
    openConnections: () => openConnectionsOf(port),
    cpuSeconds: () => cpuSecondsOf(child.pid ?? pid),
    startSeconds,
    probe: async () => {
      rmSync(probeFile, { force: true });
      process.kill(pid, 'SIGUSR2');
      const reading = await waitFor('Reading the probe', 5, () => readIfThere(probeFile));
      return JSON.parse(reading) as Probe;
    },
    stop: async () => {
      await end(child, child.pid ?? pid);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
