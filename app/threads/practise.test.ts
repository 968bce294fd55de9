import { afterAll, expect, it } from 'vitest';
import type { Solver } from '#app/domain/shared/linear-program.ts';
import { PRACTICE, practise } from './practise.ts';
import { openSolver } from './solver.server.ts';

const thread = openSolver();
afterAll(() => thread.close());

it('practice asks for both kinds of answers, and there are some', async () => {
  const answers: string[] = [];
  const heard: Solver = {
    minimise: async (program) => {
      const answer = await thread.minimise(program);
      if (answer.solved) answers.push(`cheapest of ${String(answer.value.length)}`);
      return answer;
    },
    ranges: async (program, asked) => {
      const answer = await thread.ranges(program, asked);
      if (answer.solved) answers.push(`ranges of ${String(answer.value.length)} of ${String(asked.length)}`);
      return answer;
    },
  };
  await practise(heard);
  expect(answers).toEqual([`cheapest of ${String(PRACTICE.columns.length)}`, 'ranges of 40 of 40']);
});
