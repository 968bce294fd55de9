import { setTimeout as wait } from 'node:timers/promises';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { jitter } from '#app/platform/random.server.ts';
import { runRetention } from './retention.server.ts';

const HOUR_MS = 60 * 60 * 1000;
const FIRST_MS = 60 * 1000;
const SLICE_PAUSE_MS = 200;

/** What else is done each hour; it stops where it is told to. */
export type HourlyWork = (isStopped: () => boolean) => Promise<unknown>;

/**
 * Erases every hour what is kept no longer, beginning a minute or two after the start, and does then what else is to be
 * done each hour. Returns how to end it.
 */
export function keepRetention(afterwards: HourlyWork = () => Promise.resolve()): () => void {
  let isStopped = false;
  const run = async (): Promise<void> => {
    try {
      const report = await runRetention({
        store: currentStore(),
        days: env.retention,
        at: now(),
        pause: () => wait(SLICE_PAUSE_MS),
        isStopped: () => isStopped,
      });
      const isWorthALine = report !== null && Object.values(report).some((count) => count > 0);
      if (isWorthALine) log.info(report, 'What is kept no longer was erased');
    } catch (error) {
      // The next hour is soon enough: nothing of it is urgent.
      log.warn({ err: error }, 'What is kept no longer could not be erased');
    }
    if (!isStopped) {
      await afterwards(() => isStopped).catch((error: unknown) => {
        log.warn({ err: error }, 'What is done each hour could not be done');
      });
    }
    if (!isStopped) next(HOUR_MS);
  };
  let timer: NodeJS.Timeout;
  // Several processes that start together shall not meet each hour.
  const next = (ms: number): void => {
    timer = setTimeout(() => void run(), ms * (0.75 + jitter() / 2)).unref();
  };
  next(FIRST_MS);
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
