import { refuse } from '#app/domain/disclosure/ledger.ts';
import type { ReleaseAnswer, ReleaseTask } from './release-worker.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

/** A release of a chamber takes seconds; one that takes minutes would take hours. */
const TIMEOUT_MS = 5 * 60 * 1000;

/** What was still to be computed when its thread was ended for good. */
export class ReleasesEnded extends Error {
  override readonly name = 'ReleasesEnded';
}

type ComputeTask = Extract<ReleaseTask, { readonly ask: 'compute' }>;
type ForgetTask = Extract<ReleaseTask, { readonly ask: 'forget' }>;

export interface ReleaseThread {
  /** One after the other, here and below. Rejects with `ReleasesEnded` after `close`. */
  readonly compute: (task: Omit<ComputeTask, 'ask'>) => Promise<ReleaseAnswer>;
  /** Forgets who was counted by any run of the wave but this one. */
  readonly forget: (task: Omit<ForgetTask, 'ask'>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Computes releases in a thread of its own, which reads and writes over a connection of its own. One that takes too long
 * or too much memory is ended: there is no release then, never a weaker one.
 */
export function openReleaseThread(timeoutMs = TIMEOUT_MS): ReleaseThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/release-worker.ts'),
    ...{ workers: 1, queueLimit: 0, timeoutMs },
  });
  let isClosed = false;
  let before: Promise<unknown> = Promise.resolve();

  const ask = async (task: ReleaseTask): Promise<ReleaseAnswer> => {
    if (isClosed) throw new ReleasesEnded();
    try {
      const answer = await queue.run(task);
      // The worker is ours and built with this file.
      return answer.ok ? (answer.value as ReleaseAnswer) : { outcome: refuse('out-of-time'), leftAside: [] };
    } catch (error) {
      if (isClosed) throw new ReleasesEnded('The thread was ended', { cause: error });
      if (isOutOfHeap(error)) return { outcome: refuse('out-of-memory'), leftAside: [] };
      throw error;
    }
  };
  const askInTurn = (task: ReleaseTask): Promise<ReleaseAnswer> => {
    const asking = before.then(() => ask(task));
    before = asking.catch(() => null);
    return asking;
  };
  return {
    compute: (task) => askInTurn({ ...task, ask: 'compute' }),
    forget: async (task) => void (await askInTurn({ ...task, ask: 'forget' })),
    close: () => {
      isClosed = true;
      return queue.close();
    },
  };
}
