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
    let ticks = 0;
    const clock = setInterval(() => (ticks += 1), 10);
    const [first, beside] = await Promise.all([valueOf(), valueOf()]);
    clearInterval(clock);
    expect(ticks).toBeGreaterThan(2);
    expect(first).toEqual(evaluate(CURRENT_METHOD, HEAVY_FIRM, SAMPLE_DAY));
    expect(beside).toBe(first);
    expect(await valueOf()).toBe(first);
    expect(await valueOf(HEAVY_FIRM, '2026-11-25')).not.toBe(first);
  });
});
