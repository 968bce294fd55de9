import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createGate, GateFullError, GateLateError } from './gate.ts';

const outcomeOf = (unit: Promise<unknown>): Promise<string> =>
  unit.then(
    () => 'done',
    (error: unknown) => (error instanceof Error ? error.name : 'thrown'),
  );

describe('the gate for writes', () => {
  it('lets one after the other through, whether those before succeeded or not', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 5000 });
    const order: number[] = [];
    const pass = (place: number) =>
      gate.pass(async () => {
        await wait(1);
        order.push(place);
        if (place === 1) throw new Error('the first one fails');
      });
    const outcomes = await Promise.all([1, 2, 3].map((place) => outcomeOf(pass(place))));
    expect([outcomes, order]).toEqual([
      ['Error', 'done', 'done'],
      [1, 2, 3],
    ]);
  });

  it('tells who waits too long before the turn comes, and goes on with those who have not', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 60 });
    const begun = performance.now();
    const first = outcomeOf(gate.pass(() => wait(200)));
    const late = gate.pass(() => Promise.resolve()).catch((error: unknown) => error);
    expect(await late).toBeInstanceOf(GateLateError);
    expect(performance.now() - begun).toBeLessThan(180);
    const second = outcomeOf(wait(110).then(() => gate.pass(() => Promise.resolve())));
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    await gate.idle();
  });

  it('counts the wait as part of the time a unit has', async () => {
    const gate = createGate({ lanes: 1, most: 10, withinMs: 1000 });
    const asked = performance.now();
    const first = gate.pass(() => wait(100));
    const until = await gate.pass((moment) => Promise.resolve(moment));
    await first;
    expect(until - asked).toBeLessThan(1050);
  });

  it('turns away at once when too many are inside', async () => {
    const gate = createGate({ lanes: 1, most: 1, withinMs: 1000 });
    const first = gate.pass(() => wait(20));
    await expect(gate.pass(() => Promise.resolve())).rejects.toBeInstanceOf(GateFullError);
    await first;
  });
});
