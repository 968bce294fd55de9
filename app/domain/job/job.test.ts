import { describe, expect, it } from 'vitest';
import { MOST_ATTEMPTS, pauseAfter } from './job.ts';

describe('a job that failed', () => {
  it('waits longer after each attempt, and is given up after the last one', () => {
    const minutes = [1, 2, 3, 4].map((attempts) => (pauseAfter(attempts) ?? 0) / 60_000);
    expect(minutes).toEqual([0.5, 2, 8, 32]);
    expect([MOST_ATTEMPTS, MOST_ATTEMPTS + 1].map(pauseAfter)).toEqual([null, null]);
  });

  it.each([0, -1, 1.5])('was begun: %s attempts are none', (attempts) => {
    expect(() => pauseAfter(attempts)).toThrow(RangeError);
  });
});
