import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { evaluate } from '#app/domain/evaluation/evaluate.ts';
import { CURRENT_METHOD } from '#app/domain/evaluation/method.ts';
import { HEAVY_FIRM } from '#tests/factories/heavy-firm.ts';
import { JOINERY, SAMPLE_DAY, toSampleInput } from '#tests/factories/firms.ts';
import { evaluateQuestion } from './evaluations.server.ts';

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
