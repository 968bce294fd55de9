import { afterEach, describe, expect, it } from 'vitest';
import type { LinearProgram } from '#app/domain/shared/linear-program.ts';
import { seededRandom } from '#app/domain/shared/seeded-random.ts';
import type { SolverThread } from './solver.server.ts';
import { openSolver } from './solver.server.ts';

const open: SolverThread[] = [];
function solver(timeoutMs?: number): SolverThread {
  const thread = openSolver(timeoutMs);
  open.push(thread);
  return thread;
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((thread) => thread.close()));
});

const whole = { lower: 0, upper: 10, cost: 1, whole: true };
const atLeast = (lower: number): LinearProgram => ({
  columns: [whole, { ...whole, cost: 3 }],
  rows: [
    {
      lower,
      upper: Infinity,
      terms: [
        [0, 2],
        [1, 3],
      ],
    },
  ],
});

/** Splits markets in halves, six at once: a tree of choices nobody comes to the end of. */
function endless(): LinearProgram {
  const random = seededRandom(3);
  const rows = Array.from({ length: 6 }, () => {
    const terms = Array.from({ length: 50 }, (_, index) => [index, Math.floor(100 * random())] as const);
    const half = Math.floor(terms.reduce((sum, [, factor]) => sum + factor, 0) / 2);
    return { lower: half, upper: half, terms };
  });
  return { columns: Array.from({ length: 50 }, () => ({ ...whole, upper: 1 })), rows };
}

describe('the solver', () => {
  it('finds the cheapest solution in whole numbers', async () => {
    expect(await solver().minimise(atLeast(7))).toEqual({ solved: true, value: [4, 0] });
  });

  it('says that there is none', async () => {
    expect(await solver().minimise(atLeast(51))).toEqual({ solved: false, because: 'infeasible' });
  });

  it('tells what columns can be, no further than asked', async () => {
    const found = await solver().ranges(atLeast(44), [
      { column: 0, wholes: Infinity },
      { column: 1, wholes: Infinity },
    ]);
    expect(found).toEqual({
      solved: true,
      value: [
        { low: 7, high: 10 },
        { low: 8, high: 10 },
      ],
    });
  });

  it('goes no further than to as many whole numbers as are asked for, and to the ends where there are fewer', async () => {
    const found = await solver().ranges(atLeast(0), [
      { column: 0, wholes: 11 },
      { column: 1, wholes: 12 },
      { column: 1, wholes: 3 },
    ]);
    if (!found.solved) throw new Error(found.because);
    expect(found.value[0]).toEqual({ low: 0, high: 10 });
    expect(found.value[1]).toEqual({ low: 0, high: 10 });
    const [, , { low, high } = { low: 0, high: 0 }] = found.value;
    expect(high - low).toBeGreaterThanOrEqual(2);
  });

  it('answers nothing when its time is over, and goes on with the next', { timeout: 60_000 }, async () => {
    const thread = solver(3000);
    expect(await thread.minimise(endless())).toEqual({ solved: false, because: 'out-of-time' });
    expect(await thread.minimise(atLeast(7))).toMatchObject({ solved: true });
  });
});
