import { MessageChannel } from 'node:worker_threads';
import type { ReleaseStep } from '#app/domain/disclosure/compute-release.ts';
import { refuse } from '#app/domain/disclosure/ledger.ts';
import type { ComputeTask, ReleaseAnswer, ReleaseTask, WavePlace } from './release-worker.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

/**
 * A first release takes seconds. Each one more has to agree with all before it: the third of a thousand firms, many of which
 * changed, took four minutes. Without an end to its history a wave that was given up once would never have a release again.
 */
const TIMEOUT_MS = 30 * 60 * 1000;

/** So long a thread stays with nothing to do. */
const IDLE_MS = 60_000;
/** Practice takes less than a second; a machine on which it takes longer has other things to do. */
const PRACTICE_MS = 10_000;

export interface Computing {
  /** Once it is aborted the thread is ended, and computing rejects with the reason. */
  readonly signal: AbortSignal;
  readonly onStep: (step: ReleaseStep) => void;
}

export interface ReleaseThread {
  /** One after the other, here and below. Its members are kept by the run. */
  readonly compute: (
    task: Omit<ComputeTask, 'ask' | 'steps'>,
    computing: Computing,
  ) => Promise<ReleaseAnswer>;
  /** Forgets who was counted by any run of the wave but that of its last release. Rejects with the reason to leave it. */
  readonly forget: (place: WavePlace, signal: AbortSignal) => Promise<void>;
  /** Has the thread ready before anything is asked: docs/decisions/0077-the-page-of-releases-makes-their-thread-ready.md. */
  readonly prepare: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Computes releases in a thread of its own, which reads and writes over a connection of its own. One that takes too long
 * or too much memory is ended: there is no release then, never a weaker one.
 */
export function openReleaseThread(timeoutMs = TIMEOUT_MS): ReleaseThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/release-worker.ts'),
    ...{ workers: 1, queueLimit: Infinity, timeoutMs, idleMs: IDLE_MS },
  });
  const closing = new AbortController();
  let usedAt = -Infinity;
  const run: ThreadQueue['run'] = (task, signal, moved) =>
    queue.run(task, signal, moved).finally(() => (usedAt = performance.now()));
  return {
    compute: async (asked, { signal, onStep }) => {
      const { port1: heard, port2: steps } = new MessageChannel();
      // The worker is ours and built with this file, here and below.
      heard.on('message', (step) => onStep(step as ReleaseStep));
      const task: ReleaseTask = { ...asked, ask: 'compute', steps };
      try {
        const answer = await run(task, signal, [steps]);
        signal.throwIfAborted();
        return answer.ok
          ? (answer.value as ReleaseAnswer)
          : { outcome: refuse('out-of-time'), leftAside: [] };
      } catch (error) {
        signal.throwIfAborted();
        if (isOutOfHeap(error)) return { outcome: refuse('out-of-memory'), leftAside: [] };
        throw error;
      } finally {
        heard.close();
      }
    },
    forget: async (place, signal) => {
      const task: ReleaseTask = { ...place, ask: 'forget' };
      const answer = await run(task, signal);
      signal.throwIfAborted();
      if (!answer.ok) throw new Error('To forget former members took too long');
    },
    prepare: async () => {
      // Whoever waits is not held up by practice, and a thread that is still there has practised or done more.
      if (!queue.isIdle || performance.now() - usedAt < IDLE_MS) return;
      const wanted = AbortSignal.any([closing.signal, AbortSignal.timeout(PRACTICE_MS)]);
      const practised = await run({ ask: 'practise' } satisfies ReleaseTask, wanted);
      if (!practised.ok && !closing.signal.aborted) throw new Error('To practise took too long');
    },
    close: () => {
      closing.abort();
      return queue.close();
    },
  };
}
