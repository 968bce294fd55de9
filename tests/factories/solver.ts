import type { Solved, Solver } from '#app/domain/shared/linear-program.ts';
import type { SolverTask } from '#app/threads/solver-worker.ts';
import solveAside from '#app/threads/solver-worker.ts';

const ask = async <Value>(task: SolverTask) => (await solveAside(task)) as Solved<Value>;

/** The solver in the thread of the test, without a limit of time. */
export const SOLVER: Solver = {
  minimise: (program) => ask({ ask: 'minimise', program }),
  ranges: (program, asked) => ask({ ask: 'ranges', program, asked }),
};
