import { describe, expect, it } from 'vitest';
import { makeStep } from '#tests/factories/roadmaps.ts';
import { needsOfFirstMonths } from './needs-of-steps.ts';

describe('needs of the first six months', () => {
  const backup = makeStep('backup', { number: 3, month: 6, raises: { 'cloud.resilience': 3 } });
  const training = makeStep('training', { number: 2, month: 2, raises: { 'skills.literacy': 3 } });
  const trial = makeStep('trial', { number: 4, month: 3, kind: 'pilot', because: [{ goal: 'quotation' }] });
  const exit = makeStep('exit', { number: 5, month: 7, raises: { 'cloud.exit': 3 } });
  const rules = makeStep('rules', { number: 1, raises: { 'data.governance': 2 } });

  it('come in the order in which the steps start, and end with the sixth', () => {
    expect(needsOfFirstMonths([rules, backup, trial, training, exit], 6)).toEqual([
      'learning',
      'model-access',
      'hosting',
    ]);
    expect(needsOfFirstMonths([exit], 7)).toEqual(['exit']);
  });

  it('are each said once, and a decision on a goal buys nothing', () => {
    const decision = makeStep('decision', { kind: 'decision', because: [{ goal: 'assistant' }] });
    expect(needsOfFirstMonths([training, training, decision], 6)).toEqual(['learning']);
    expect(needsOfFirstMonths([], 6)).toEqual([]);
  });
});
