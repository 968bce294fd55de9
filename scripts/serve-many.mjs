import cluster from 'node:cluster';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';
import { stopWhenTold, tellAddress } from './serve.mjs';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long did not die of its start. */
const SETTLED_MS = 60_000;

/**
 * Runs so many web processes behind one port until told to stop. One that dies is replaced, ever more slowly if the
 * next ones die too. Resolves when all listen; rejects where the first ones cannot start.
 */
export async function serveMany(count) {
  cluster.setupPrimary({ exec: fileURLToPath(new URL('web-process.mjs', import.meta.url)), args: [] });
  // Counts calls for all of them.
  new RateLimiterClusterMaster();
  // In memory only: by this the processes know a client by the same key without an address being written anywhere.
  const shared = { CLIENT_KEY_SECRET: randomBytes(32).toString('hex') };
  let isStopping = false;
  let hasStarted = false;
  let pause = FIRST_PAUSE_MS;
  const listening = new Map();

  const launch = (resolve, reject) => {
    const worker = cluster.fork(shared);
    const launchedAt = Date.now();
    // An answer to one that has just died is an error here, which must not end all the others.
    worker.on('error', () => {});
    worker.once('listening', ({ port }) => {
      listening.set(worker.id, port);
      if (listening.size === count) resolve?.(port);
    });
    worker.once('exit', (code, signal) => {
      listening.delete(worker.id);
      if (isStopping) return;
      if (!hasStarted) return reject?.(new Error(`A web process ended with ${signal ?? code}`));
      if (Date.now() - launchedAt > SETTLED_MS) pause = FIRST_PAUSE_MS;
      console.error(`A web process ended with ${signal ?? code}; another one starts in ${pause} ms.`);
      setTimeout(() => !isStopping && launch(), pause);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    });
  };

  const stop = async () => {
    isStopping = true;
    const workers = Object.values(cluster.workers);
    await Promise.all(
      workers.map((worker) => {
        const ended = new Promise((resolve) => worker.once('exit', resolve));
        worker.process.kill('SIGTERM');
        return ended;
      }),
    );
  };
  stopWhenTold(stop);

  try {
    const port = await new Promise((resolve, reject) => {
      for (let index = 0; index < count; index += 1) launch(resolve, reject);
    });
    hasStarted = true;
    tellAddress(port);
  } catch {
    // The process that failed has said why.
    await stop();
    process.exit(1);
  }
}
