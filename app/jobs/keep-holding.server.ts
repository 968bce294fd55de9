import { HELD_MS } from '#app/domain/job/job.ts';
import { succeed } from '#app/domain/shared/problem.ts';
import type { HeldJob } from '#app/persistence/job-queue.ts';
import type { Store } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { JobStopped } from './job-work.server.ts';

/** How soon somebody who is at a job hears that it is not wanted any more. */
const LOOK_MS = 1000;
/** Each third look at the latest holds it on. */
const SIGN_MS = HELD_MS / 3;

export interface Holding {
  readonly signal: AbortSignal;
  readonly tell: (progress: number) => Promise<void>;
  readonly letGo: () => void;
}

/** Gives signs of life of a job and looks whether it is still wanted, until it is let go. */
export function keepHolding(store: () => Store, held: HeldJob, leaving: AbortSignal): Holding {
  const stop = new AbortController();
  const leave = (): void => stop.abort(new JobStopped('stopped'));
  if (leaving.aborted) leave();
  leaving.addEventListener('abort', leave);
  let progress = 0;
  let isLooking = false;
  let signedAt = performance.now();

  const sign = async (): Promise<void> => {
    signedAt = performance.now();
    const until = new Date(now().getTime() + HELD_MS);
    const kept = await store().write(async ({ jobs }) => succeed(await jobs.hold(held, { until, progress })));
    // What could not be written is written with the next sign; what is somebody else's is theirs.
    if (kept.ok && !kept.value) stop.abort(new JobStopped('lost'));
  };
  const look = async (): Promise<void> => {
    const job = await store().jobs.find(held.id);
    if (job?.isCancelAsked === true) stop.abort(new JobStopped('cancelled'));
    else if (performance.now() - signedAt >= SIGN_MS) await sign();
  };
  // The next look is soon enough.
  const warn = (error: unknown): void => log.warn({ err: error }, 'A job under way could not be held');
  const timer = setInterval(() => {
    if (isLooking || stop.signal.aborted) return;
    isLooking = true;
    void look()
      .catch(warn)
      .finally(() => {
        isLooking = false;
      });
  }, LOOK_MS).unref();
  return {
    signal: stop.signal,
    tell: async (reached) => {
      progress = Math.min(100, Math.max(progress, Math.round(reached)));
      await sign().catch(warn);
    },
    letGo: () => {
      clearInterval(timer);
      leaving.removeEventListener('abort', leave);
    },
  };
}
