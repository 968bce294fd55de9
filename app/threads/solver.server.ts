import type { Solved, Solver } from '#app/domain/shared/linear-program.ts';
import type { SolverTask } from './solver-worker.ts';
import { isOutOfHeap, ThreadQueue } from './thread-queue.server.ts';
import { findWorkerFile } from './worker-file.server.ts';

const QUEUE_LIMIT = 8;
const TIMEOUT_MS = 60_000;

export interface SolverThread extends Solver {
  readonly close: () => Promise<void>;
}

/**
 * A solver in a thread of its own, which is ended when a program takes too long or too much memory. No answer is half of
 * one: what is not solved says why.
 */
export function openSolver(timeoutMs = TIMEOUT_MS): SolverThread {
  const queue = new ThreadQueue({
    workerFile: () => findWorkerFile('app/threads/solver-worker.ts'),
    workers: 1,
    queueLimit: QUEUE_LIMIT,
    timeoutMs,
  });
  const ask = async <Value>(task: SolverTask): Promise<Solved<Value>> => {
    try {
      const answer = await queue.run(task);
      // The worker is ours and built with this file.
      return answer.ok ? (answer.value as Solved<Value>) : { solved: false, because: 'out-of-time' };
    } catch (error) {
      if (isOutOfHeap(error)) return { solved: false, because: 'out-of-memory' };
      throw error;
    }
  };
  return {
    minimise: (program) => ask({ ask: 'minimise', program }),
    ranges: (program, asked) => ask({ ask: 'ranges', program, asked }),
    close: () => queue.close(),
  };
}
