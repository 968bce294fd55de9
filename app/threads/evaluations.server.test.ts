import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { evaluate, nextGoalsFor } from '#app/domain/evaluation/evaluate.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { HEAVY_FIRM } from '#tests/factories/heavy-firm.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { WELL_FIRMS } from '#tests/factories/well-firms.ts';
import { evaluateQuestion, findNextGoals } from './evaluations.server.ts';

const ask = (input = HEAVY_FIRM, asOf = SAMPLE_DAY) => ({ method: CURRENT_METHOD.version, input, asOf });
const valueOf = async (...question: Parameters<typeof ask>) => {
  const answer = await evaluateQuestion(ask(...question));
  return answer.ok ? answer.value : answer.problem;
};

describe('an evaluation', () => {
  it('says in a thread what the method says here', async () => {
    const joinery = toSampleInput(JOINERY);
    expect(await valueOf(joinery)).toEqual(evaluate(CURRENT_METHOD, joinery, SAMPLE_DAY));
  });

  it('that takes long leaves this thread free, says the same and is made once', async () => {
    const order: string[] = [];
    const answers = Promise.all([valueOf(), valueOf()]).finally(() => order.push('answer'));
    // Reckoned on this thread, the answer would be there before its next turn.
    await nextTurn();
    order.push('turn');
    const [first, beside] = await answers;
    expect(order).toEqual(['turn', 'answer']);
    expect(first).toEqual(evaluate(CURRENT_METHOD, HEAVY_FIRM, SAMPLE_DAY));
    expect(beside).toBe(first);
    expect(await valueOf()).toBe(first);
    expect(await valueOf(HEAVY_FIRM, '2026-11-25')).not.toBe(first);
  });
});

it('finds in a thread what could come next, once', async () => {
  const { medium } = WELL_FIRMS;
  if (medium === undefined) throw new RangeError('there is a firm with nothing to do');
  const input = toSampleInput(medium);
  const found = await findNextGoals(ask(input));
  const goals = nextGoalsFor(CURRENT_METHOD, input, SAMPLE_DAY);
  expect(goals.length).toBeGreaterThan(5);
  expect(found).toEqual({ ok: true, value: goals });
  const again = await findNextGoals(ask(input));
  expect(again.ok && again.value).toBe(found.ok && found.value);
});
