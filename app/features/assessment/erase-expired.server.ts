import { setTimeout as wait } from 'node:timers/promises';
import type { PayloadOf } from '#app/jobs/job-kinds.ts';
import type { JobWork } from '#app/jobs/job-work.server.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import { now } from '#app/platform/clock.ts';
import { env } from '#app/platform/env.server.ts';
import { log } from '#app/platform/log.server.ts';
import { runRetention } from './retention.server.ts';

const SLICE_PAUSE_MS = 200;

/** Erases every hour what is kept no longer; what a run has left is found by the next one. */
export async function eraseExpired(
  _payload: PayloadOf<'erase-expired'>,
  { isStopped }: Pick<JobWork, 'isStopped'>,
): Promise<'erased' | 'elsewhere'> {
  const report = await runRetention({
    store: currentStore(),
    days: env.retention,
    at: now(),
    pause: () => wait(SLICE_PAUSE_MS),
    isStopped,
  });
  if (report === null) return 'elsewhere';
  if (Object.values(report).some((count) => count > 0)) log.info(report, 'What is kept no longer was erased');
  return 'erased';
}
