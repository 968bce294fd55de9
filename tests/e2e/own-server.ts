import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { dataOf } from './adviser.ts';

/** The product with settings of its own, beside the one all tests share. */
export interface OwnServer {
  readonly origin: string;
  readonly port: string;
  /** Starts it anew on the same data and address. */
  readonly restart: (settings: Settings) => Promise<void>;
  /** What whoever runs it does on the command line. */
  readonly administer: (...words: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}
type Settings = Readonly<Record<string, string>>;

const LOOK_AGAIN_MS = 200;

async function findFreePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return String(port);
}

async function untilReady(origin: string, child: ChildProcess): Promise<void> {
  const isReady = (): Promise<boolean> =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${String(child.exitCode)}`);
    await wait(LOOK_AGAIN_MS);
  }
}

export async function startOwnServer(first: Settings): Promise<OwnServer> {
  const port = await findFreePort();
  const origin = `http://localhost:${port}`;
  const place = { PORT: port, DATA_DIR: dataOf(port), PUBLIC_ORIGIN: origin };
  let child: ChildProcess | null = null;
  const start = async (settings: Settings): Promise<void> => {
    const env = { ...process.env, ...place, ...settings };
    child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    await untilReady(origin, child);
  };
  const stop = async (): Promise<void> => {
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  await start(first);
  return {
    ...{ origin, port, stop },
    restart: async (settings) => {
      await stop();
      await start(settings);
    },
    administer: (...words) => {
      const env = { ...process.env, ...place };
      execFileSync(process.execPath, ['scripts/admin.mjs', ...words], { env, stdio: 'pipe' });
    },
  };
}
