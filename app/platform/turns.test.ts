import { describe, expect, it } from 'vitest';
import { takeTurn } from './turns.server.ts';

/** Counts the rounds of the event loop until `done`. */
async function roundsUntil(done: Promise<unknown>): Promise<number> {
  let rounds = 0;
  let isDone = false;
  void done.then(() => (isDone = true));
  while (!isDone) {
    await new Promise((resume) => setImmediate(resume));
    rounds += 1;
  }
  return rounds;
}

describe('a turn', () => {
  it('comes at once to who is alone', async () => {
    expect(await roundsUntil(takeTurn())).toBeLessThan(4);
    expect(await roundsUntil(takeTurn())).toBeLessThan(4);
  });

  it('comes to one after the other, in the order in which they asked', async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((name) => takeTurn().then(() => order.push(name))));
    expect(order).toEqual([1, 2, 3]);
  });

  it('leaves a crowd of new connections, one a round, time to be looked at in between', async () => {
    const turns = [takeTurn(), takeTurn(), takeTurn()];
    await turns[0];
    expect(await roundsUntil(turns[1] ?? Promise.reject(new Error('no turn')))).toBeGreaterThan(20);
    expect(await roundsUntil(turns[2] ?? Promise.reject(new Error('no turn')))).toBeGreaterThan(20);
  });
});
