import type { WaveOutcome, WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { refuse } from '#app/domain/disclosure/ledger.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

/** A release of a chamber takes seconds; one that takes minutes would take hours. */
const TIMEOUT_MS = 5 * 60 * 1000;

/** What was still to be computed when its thread was ended for good. */
export class ReleasesEnded extends Error {
  override readonly name = 'ReleasesEnded';
}

export interface ReleaseThread {
  /** One after the other. Rejects with `ReleasesEnded` after `close`. */
  readonly compute: (request: WaveRequest) => Promise<WaveOutcome>;
  readonly close: () => Promise<void>;
}

/**
 * Computes releases in a thread of its own. One that takes too long or too much memory is ended: there is no release then,
 * never a weaker one.
 */
export function openReleaseThread(timeoutMs = TIMEOUT_MS): ReleaseThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/release-worker.ts'),
    ...{ workers: 1, queueLimit: 0, timeoutMs },
  });
  let isClosed = false;
  let before: Promise<unknown> = Promise.resolve();

  const compute = async (request: WaveRequest): Promise<WaveOutcome> => {
    if (isClosed) throw new ReleasesEnded();
    try {
      const answer = await queue.run(request);
      // The worker is ours and built with this file.
      return answer.ok ? (answer.value as WaveOutcome) : { outcome: refuse('out-of-time'), leftAside: [] };
    } catch (error) {
      if (isClosed) throw new ReleasesEnded('The thread was ended', { cause: error });
      if (isOutOfHeap(error)) return { outcome: refuse('out-of-memory'), leftAside: [] };
      throw error;
    }
  };
  return {
    compute: (request) => {
      const computing = before.then(() => compute(request));
      before = computing.catch(() => null);
      return computing;
    },
    close: () => {
      isClosed = true;
      return queue.close();
    },
  };
}
