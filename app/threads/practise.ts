import type { LinearProgram, Solver } from '#app/domain/shared/linear-program.ts';

/** More shortens a release by less than the practice takes; fewer are solved before the compiler has taken notice. */
const SIDE = 20;
const ASKED = 40;

/** Whole numbers in a square, of which the sums of lines are bounded: of the kind that a release is made of, about no firm. */
export const PRACTICE: LinearProgram = {
  columns: Array.from({ length: SIDE * SIDE }, (_, index) => ({
    ...{ lower: 0, upper: 3, whole: true },
    cost: (index * 7919) % 101,
  })),
  rows: Array.from({ length: 2 * SIDE }, (_, line) => ({
    ...{ lower: 7 + (line % 5), upper: 9 + (line % 5) },
    terms: Array.from({ length: SIDE }, (__, place) => {
      const column = line < SIDE ? line * SIDE + place : place * SIDE + line - SIDE;
      return [column, 1 + ((line * place) % 3)] as const;
    }),
  })),
};

/** Has a solver loaded and compiled by what it will be asked: both kinds of questions. */
export async function practise({ minimise, ranges }: Solver): Promise<void> {
  await minimise(PRACTICE);
  await ranges(
    PRACTICE,
    Array.from({ length: ASKED }, (_, column) => ({ column, wholes: 3 })),
  );
}
