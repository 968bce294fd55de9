import { MessageChannel } from 'node:worker_threads';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import type { WaveOutcome, WaveRequest } from '#app/domain/disclosure/compute-wave-release.ts';
import { refuse } from '#app/domain/disclosure/ledger.ts';
import type { ReleaseTask } from './release-worker.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

/** A release of a chamber takes seconds; one that takes minutes would take hours. */
const TIMEOUT_MS = 5 * 60 * 1000;

export interface Computing {
  /** Once it is aborted the thread is ended, and computing rejects with the reason. */
  readonly signal: AbortSignal;
  readonly onStep: (step: ReleaseStep) => void;
}

export interface ReleaseThread {
  /** One after the other. */
  readonly compute: (request: WaveRequest, computing: Computing) => Promise<WaveOutcome>;
  readonly close: () => Promise<void>;
}

/**
 * Computes releases in a thread of its own. One that takes too long or too much memory is ended: there is no release then,
 * never a weaker one.
 */
export function openReleaseThread(timeoutMs = TIMEOUT_MS): ReleaseThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/release-worker.ts'),
    ...{ workers: 1, queueLimit: Infinity, timeoutMs },
  });
  return {
    compute: async (request, { signal, onStep }) => {
      const { port1: heard, port2: steps } = new MessageChannel();
      // The worker is ours and built with this file, here and below.
      heard.on('message', (step) => onStep(step as ReleaseStep));
      const task: ReleaseTask = { request, steps };
      try {
        const answer = await queue.run(task, signal, [steps]);
        signal.throwIfAborted();
        return answer.ok ? (answer.value as WaveOutcome) : { outcome: refuse('out-of-time'), leftAside: [] };
      } catch (error) {
        signal.throwIfAborted();
        if (isOutOfHeap(error)) return { outcome: refuse('out-of-memory'), leftAside: [] };
        throw error;
      } finally {
        heard.close();
      }
    },
    close: () => queue.close(),
  };
}
