import type { WaveOutcome, WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { refuse } from '#app/domain/disclosure/ledger.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

/** A release of a chamber takes seconds; one that takes minutes would take hours. */
const TIMEOUT_MS = 5 * 60 * 1000;
/** One at a time for each wave, so that nobody fills the queue. */
const QUEUE_LIMIT = 10_000;

export interface ReleaseThread {
  readonly compute: (request: WaveRequest) => Promise<WaveOutcome>;
  /** Ends the thread; what is under way fails. */
  readonly close: () => Promise<void>;
}

/**
 * Computes releases in a thread of its own, one after the other. One that takes too long or too much memory is ended: there
 * is no release then, never a weaker one.
 */
export function openReleaseThread(timeoutMs = TIMEOUT_MS): ReleaseThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/release-worker.ts'),
    workers: 1,
    queueLimit: QUEUE_LIMIT,
    timeoutMs,
  });
  return {
    compute: async (request) => {
      try {
        const answer = await queue.run(request);
        // The worker is ours and built with this file.
        return answer.ok ? (answer.value as WaveOutcome) : { outcome: refuse('out-of-time'), leftAside: [] };
      } catch (error) {
        if (isOutOfHeap(error)) return { outcome: refuse('out-of-memory'), leftAside: [] };
        throw error;
      }
    },
    close: () => queue.close(),
  };
}
