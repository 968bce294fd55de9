import { setTimeout as wait } from 'node:timers/promises';
import { succeed } from '#app/domain/shared/problem.ts';
import type { JobId, ListedJob } from '#app/persistence/job-repository.ts';
import { currentStore } from '#app/persistence/current-store.ts';
import type { Store } from '#app/persistence/store.ts';
import { now } from '#app/platform/clock.ts';
import { log } from '#app/platform/log.server.ts';
import { jitter } from '#app/platform/random.server.ts';
import { keepRepeating } from './ask-for-job.server.ts';
import type { Working } from './do-job.server.ts';
import { doOneJob } from './do-job.server.ts';
import type { JobKind } from './job-kinds.ts';
import { isJobKind, JOB_KINDS } from './job-kinds.ts';
import type { JobHandlers } from './job-work.server.ts';

/** What becomes due, or what a process that was killed left, is found by looking; what is asked for here is told. */
const LOOK_MS = 5000;
/** A start has other things to do. */
const FIRST_MS = 60 * 1000;
/** For so long what is under way may go on once the program is to end. */
const PATIENCE_MS = 10_000;
const POLL_MS = 100;

export interface JobDoer {
  /** Has everything that is due taken now. */
  readonly wake: () => void;
  /** Begins nothing any more and waits for what is under way; what takes too long is given back. */
  readonly stop: () => Promise<void>;
}

// On the global object, as the store is: the development server loads modules anew after each change.
const SLOT = Symbol.for('ki-bruecke.jobs');
const doing = globalThis as { [SLOT]?: JobDoer };

/** Tells the doer of this process that something was asked for. Without one, whoever else does jobs finds it by looking. */
export const wakeJobs = (): void => doing[SLOT]?.wake();

const KINDS = Object.keys(JOB_KINDS).filter(isJobKind);

const keepAll = (store: Store) =>
  store.write(async (repositories) => {
    for (const kind of KINDS) await keepRepeating(repositories, kind, FIRST_MS);
    return succeed(null);
  });

export interface DoerOptions {
  readonly store?: () => Store;
  readonly patienceMs?: number;
}

/** Does jobs beside everything else: one of each kind at a time, so that none waits for work of another kind. */
export function startJobs(handlers: JobHandlers, options: DoerOptions = {}): JobDoer {
  const { store = currentStore, patienceMs = PATIENCE_MS } = options;
  const [ending, leaving] = [new AbortController(), new AbortController()];
  const working: Working = { store, handlers, ending: ending.signal, leaving: leaving.signal };
  const underWay = new Map<JobKind, Promise<void>>();
  /** What became due while somebody was at its kind, perhaps just after the last look for more. */
  const missed = new Set<JobKind>();
  let areKept = false;

  const doAll = async (kind: JobKind): Promise<void> => {
    try {
      while (!ending.signal.aborted && (await doOneJob(kind, working))) continue;
    } catch (error) {
      // It is held no longer after a while, and then taken again.
      log.warn({ err: error, kind }, 'Jobs could not be done');
    }
  };
  const begin = (kind: JobKind): void => {
    const done = doAll(kind).finally(() => {
      underWay.delete(kind);
      if (missed.delete(kind)) wake();
    });
    underWay.set(kind, done);
  };
  const look = async (): Promise<void> => {
    try {
      areKept ||= (await keepAll(store())).ok;
      for (const kind of await store().jobs.dueKinds(now())) {
        if (ending.signal.aborted || !isJobKind(kind)) continue;
        if (underWay.has(kind)) missed.add(kind);
        else begin(kind);
      }
    } catch (error) {
      log.warn({ err: error }, 'Jobs could not be looked for');
    }
  };
  let looking: Promise<void> = Promise.resolve();
  const wake = (): void => {
    if (!ending.signal.aborted) looking = looking.then(look);
  };
  const timer = setInterval(wake, LOOK_MS * (0.75 + jitter() / 2)).unref();
  const doer: JobDoer = {
    wake,
    stop: async () => {
      ending.abort();
      clearInterval(timer);
      if (doing[SLOT] === doer) delete doing[SLOT];
      await looking;
      const isOver = Promise.all(underWay.values());
      await Promise.race([isOver, wait(patienceMs, null, { ref: false })]);
      leaving.abort();
      await isOver;
    },
  };
  doing[SLOT] = doer;
  wake();
  return doer;
}

const isEnded = (job: ListedJob | null): boolean =>
  job === null || ['done', 'failed', 'cancelled'].includes(job.state);

/** Waits for the end of a job, and does it here where nobody else does: for a program that serves nobody. */
export async function endOfJob(kind: JobKind, id: JobId, handlers: JobHandlers): Promise<ListedJob | null> {
  const never = new AbortController().signal;
  for (;;) {
    const job = await currentStore().jobs.find(id);
    if (isEnded(job)) return job;
    const working = { store: currentStore, handlers, ending: never, leaving: never };
    if (!(await doOneJob(kind, working))) await wait(POLL_MS);
  }
}
